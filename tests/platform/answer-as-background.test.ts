import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAsBackground, type BackgroundHandlers } from '../../platform/answer-as-background.ts';
import { Failure } from '../../platform/failure.ts';
import { draft } from './library/fresh-library.ts';

const id = 'test-extension-id';
const own = `chrome-extension://${id}`;
const portal = 'https://haithanh.gov.vn';

const senders = {
  page: { id, url: `${portal}/tin?nid=20`, origin: portal, frameId: 0, tab: { id: 7 } },
  frameOfPage: { id, url: `${portal}/khung.html`, origin: portal, frameId: 3, tab: { id: 7 } },
  popup: { id, url: `${own}/popup.html`, origin: own },
  pageInTab: { id, url: `${own}/library.html`, origin: own, frameId: 0, tab: { id: 9 } },
  withoutOrigin: { id, url: `${own}/options.html`, frameId: 0, tab: { id: 9 } },
  ownFrameInPage: { id, url: `${own}/note.html`, origin: own, frameId: 4, tab: { id: 7 } },
  otherExtension: { id: 'somebody-else', url: `${own}/popup.html`, origin: own },
  nobody: {},
  withoutTab: { id, url: `${portal}/`, origin: portal },
  falseAddress: { id, url: `${own}/library.html`, origin: portal, frameId: 0, tab: { id: 7 } },
  otherAddress: { id, url: 'https://nhandan.vn/', origin: portal, frameId: 0, tab: { id: 7 } },
  lookalike: { id, url: `${own}.evil.example/popup.html`, origin: `${own}.evil.example`, frameId: 0, tab: { id: 7 } },
  file: { id, url: 'file:///etc/passwd', origin: 'null', frameId: 0, tab: { id: 7 } },
} as const;

const handlers = {
  page: {
    pageDecided: vi.fn(() => ({ read: true })), saveHighlight: vi.fn(), highlightsOf: vi.fn(() => []), highlightsPlaced: vi.fn(() => null),
    keepClip: vi.fn(), clipsOf: vi.fn(() => []),
    readerSettings: vi.fn(), pageInterferes: vi.fn(() => null), offerSite: vi.fn(() => null), rememberRegion: vi.fn(() => null), openPanel: vi.fn(() => null),
    translate: vi.fn(), cancelTranslation: vi.fn(() => null), openOptions: vi.fn(() => null),
    speak: vi.fn(() => null),
    ownTermsOf: vi.fn(() => []), correctTerm: vi.fn(() => null),
    addPart: vi.fn(() => null),
  },
  extension: {
    readTab: vi.fn(() => ({ read: true, problem: null })), siteState: vi.fn(), setSite: vi.fn(), detectionOf: vi.fn(() => null),
    editHighlight: vi.fn(), settleNote: vi.fn(), attachHighlight: vi.fn(), detachHighlight: vi.fn(),
    deleteHighlights: vi.fn(() => null), restoreHighlights: vi.fn(() => null), tagHighlights: vi.fn(() => null),
    tagArticles: vi.fn(() => null), deleteClips: vi.fn(() => null), restoreClips: vi.fn(() => null), corroborateClip: vi.fn(), backUp: vi.fn(), backupState: vi.fn(),
    saveOwnTerm: vi.fn(), deleteOwnTerms: vi.fn(() => null), restoreOwnTerms: vi.fn(() => null),
  },
} satisfies Record<keyof BackgroundHandlers, object>;
const all = () => [...Object.values(handlers.page), ...Object.values(handlers.extension)];

beforeEach(() => {
  vi.clearAllMocks();
  answerAsBackground(handlers);
});

/** The answer, or null where nobody answers. */
async function send(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((taken: unknown[]) => {
      if (!taken.includes(true)) resolve(null);
    });
  });
}

const call = (name: string, argument: unknown = null) => ({ name, argument });
const decided = call('pageDecided', { isArticle: true, confidence: 0.9, reasons: ['Long text.'] });
const readTab = call('readTab', { tabId: 7 });
const refused = { error: 'refused' };
const malformed = { error: 'malformed' };

describe('who may call what', () => {
  test.each<[keyof typeof senders, unknown, unknown]>([
    ['page', { ok: { read: true } }, refused],
    ['frameOfPage', { ok: { read: true } }, refused],
    ['popup', { ok: { read: true } }, { ok: { read: true, problem: null } }],
    ['pageInTab', { ok: { read: true } }, { ok: { read: true, problem: null } }],
    ['withoutOrigin', { ok: { read: true } }, { ok: { read: true, problem: null } }],
    ['ownFrameInPage', { ok: { read: true } }, refused],
    ['otherExtension', refused, refused],
    ['nobody', refused, refused],
    ['withoutTab', refused, refused],
    ['falseAddress', refused, refused],
    ['otherAddress', refused, refused],
    ['lookalike', refused, refused],
    ['file', refused, refused],
  ])('%s', async (sender, page, extension) => {
    expect(await send(decided, senders[sender])).toEqual(page);
    expect(await send(readTab, senders[sender])).toEqual(extension);
  });

  test('the handler is told who calls by the browser, not by the caller', async () => {
    await send({ ...call('readerSettings', { url: 'https://nhandan.vn/' }), caller: { tabId: 1 } }, senders.page);
    expect(handlers.page.readerSettings).toHaveBeenCalledWith({ url: 'https://nhandan.vn/' }, { tabId: 7, frameId: 0, prepared: false, url: `${portal}/tin?nid=20`, trusted: false });
    await send(readTab, senders.popup);
    expect(handlers.extension.readTab).toHaveBeenCalledWith({ tabId: 7 }, { tabId: null, frameId: 0, prepared: false, url: `${own}/popup.html`, trusted: true });
  });
});

const good = draft();
const [quote, position, range] = good.selector;

describe('what is forged or malformed never reaches a handler', () => {
  test.each<[string, unknown]>([
    ['an unknown function', call('exportLibrary')],
    ['a function of objects', call('toString')],
    ['the prototype', call('__proto__')],
    ['a constructor', call('constructor')],
    ['no argument', call('saveHighlight')],
    ['a text for a record', call('saveHighlight', 'x')],
    ['a list for a record', call('saveHighlight', [good])],
    ['fields in the prototype alone', call('saveHighlight', JSON.parse(`{"__proto__":${JSON.stringify(good)}}`))],
    ['a script for an address', call('saveHighlight', { ...good, article: { ...good.article, url: 'javascript:alert(1)' } })],
    ['a file for an address', call('saveHighlight', { ...good, article: { ...good.article, canonical: 'file:///etc/passwd' } })],
    ['no address', call('saveHighlight', { ...good, article: { ...good.article, canonical: 'https://' } })],
    ['a title without end', call('saveHighlight', { ...good, article: { ...good.article, title: 'x'.repeat(5000) } })],
    ['a quote without end', call('saveHighlight', { ...good, selector: [{ ...quote, exact: 'x'.repeat(100_001) }, position, range] })],
    ['an empty quote', call('saveHighlight', { ...good, selector: [{ ...quote, exact: '' }, position, range] })],
    ['a negative offset', call('saveHighlight', { ...good, selector: [quote, { ...position, start: -1 }, range] })],
    ['half an offset', call('saveHighlight', { ...good, selector: [quote, { ...position, start: 0.5 }, range] })],
    ['a selector too few', call('saveHighlight', { ...good, selector: [quote, position] })],
    ['a colour that is none', call('saveHighlight', { ...good, colour: 'url(//evil)' })],
    ['a day that is none', call('saveHighlight', { ...good, article: { ...good.article, published: 'today' } })],
    ['an address that is none', call('highlightsOf', { canonical: 'haithanh' })],
    ['a confidence over one', call('pageDecided', { isArticle: true, confidence: 2, reasons: [] })],
    ['reasons without end', call('pageDecided', { isArticle: true, confidence: 1, reasons: Array.from({ length: 101 }, () => 'x') })],
    ['a negative count', call('pageInterferes', { removals: -1 })],
    ['an argument where there is none', call('openPanel', { tabId: 1 })],
  ])('%s', async (_, message) => {
    // Of an unknown name a page learns no more than that it may not.
    expect([malformed, refused]).toContainEqual(await send(message, senders.page));
    expect(await send(message, senders.pageInTab)).toEqual(malformed);
    for (const handler of all()) expect(handler).not.toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ['an origin with a path', { origin: 'https://a.gov.vn/x', state: 'on' }],
    ['an origin with a user', { origin: 'https://u@a.gov.vn', state: 'on' }],
    ['the prototype as an origin', { origin: '__proto__', state: 'on' }],
    ['a scheme of the browser', { origin: 'chrome://settings', state: 'on' }],
    ['an unknown state', { origin: 'https://a.gov.vn', state: 'always' }],
  ])('setSite with %s', async (_, argument) => {
    expect(await send(call('setSite', argument), senders.popup)).toEqual(malformed);
    expect(handlers.extension.setSite).not.toHaveBeenCalled();
  });

  test.each([null, undefined, 7, 'saveHighlight', [], {}, { name: 7 }, Object.create({ name: 'openPanel' })])('no call at all (%o): left to others', async (message) => {
    expect(await send(message, senders.page)).toBeNull();
  });

  test('fields that are not known are dropped, and nothing reaches a prototype', async () => {
    const extra = { ...good, admin: true, article: { ...good.article, ...(JSON.parse('{"__proto__":{"polluted":1}}') as object), deep: { x: 1 } } };
    await send(call('saveHighlight', extra), senders.page);
    expect(handlers.page.saveHighlight.mock.calls.map((args: unknown[]) => args[0])).toEqual([good]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('answers', () => {
  test('a failure travels by its code, anything else as "failed"', async () => {
    handlers.page.saveHighlight.mockRejectedValueOnce(new Failure('not-saved'));
    expect(await send(call('saveHighlight', good), senders.page)).toEqual({ error: 'not-saved' });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    handlers.page.openPanel.mockImplementationOnce(() => { throw new TypeError('secret path'); });
    expect(await send(call('openPanel'), senders.page)).toEqual({ error: 'failed' });
  });

  test('the handler runs within the event, while it still counts as the user’s click', () => {
    void send(call('openPanel'), senders.page);
    expect(handlers.page.openPanel).toHaveBeenCalledOnce();
  });
});
