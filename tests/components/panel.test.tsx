// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { Panel, type PanelProps } from '../../components/panel/panel.tsx';
import type { KeepSectionProps } from '../../components/clip/keep-section.tsx';
import { panelState, type PanelState } from '../../components/panel/panel-state.ts';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import { reason } from '../../core/article/reasons.ts';
import type { PageDescription, SiteReport } from '../../core/protocol.ts';
import { clipLine, gloss, highlight, mention, page } from './samples.ts';

const calls = {
  onRead: vi.fn(), onTurnOn: vi.fn(), onOpenLibrary: vi.fn(), onExport: vi.fn(), onMention: vi.fn(), onHighlight: vi.fn(),
  onMet: vi.fn(), onOpenTerms: vi.fn(), onPickRegion: vi.fn(), onForgetRegion: vi.fn(),
};
const notes = { drafts: new Map(), onEdit: vi.fn(), onSettle: vi.fn(), onDraft: vi.fn(), onDropDraft: vi.fn(), onDelete: vi.fn() };
const terms: PanelProps['terms'] = { explain: ({ text }) => gloss({ text }), onCopyTerm: vi.fn(() => Promise.resolve(true)), onHighlightTerm: vi.fn(() => Promise.resolve(null)), onSpeak: undefined };
const bars = { report: null, undoable: null, onUndo: vi.fn(), onDismissUndo: vi.fn() };
const keep: KeepSectionProps = { clips: [], keeping: null, onKeep: vi.fn(), onOpenClip: vi.fn() };
const translate = { engine: null, shortcut: 'Alt+T', onTranslate: vi.fn(), onCancel: vi.fn(), onRetry: vi.fn(), onShow: vi.fn(), onPassage: vi.fn(), onSetUp: vi.fn() };
const orphans = { passages: new Map<string, KeptPassage>(), onAttach: vi.fn() };
const panel = (state: PanelState, change: Partial<PanelProps> = {}) =>
  draw(<Panel state={state} languages={['en']} problem={null} notes={notes} orphans={orphans} bars={bars} keep={keep} translate={translate} terms={terms} {...calls} {...change} />);
const article = (change: Partial<PageDescription>) => panel({ kind: 'article', page: page(change) });
const site = (change: Partial<SiteReport> = {}): SiteReport => ({ origin: 'https://hungyen.gov.vn', access: 'listed', state: 'on', ...change });

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

describe('which state holds', () => {
  test.each([
    ['an article', site(), page(), 'article'],
    ['an article that was read once on another site', site({ access: 'none', state: 'ask' }), page(), 'article'],
    ['no article', site(), page({ article: null }), 'no-article'],
    ['no reader on a listed site', site(), null, 'no-article'],
    ['another site', site({ access: 'none' }), null, 'other-site'],
    ['another site, read, no article', site({ access: 'none' }), page({ article: null }), 'no-article'],
    ['switched off', site({ state: 'off' }), null, 'off'],
    ['when asked', site({ state: 'ask' }), null, 'ask'],
    ['a page of the browser', null, null, 'unreadable'],
  ] as const)('%s', (_, report, description, kind) => {
    expect(panelState(report, description).kind).toBe(kind);
  });
});

test('where the wrong part was read, another can be chosen, and the choice forgotten', async () => {
  const drawn = await article({ regionChosen: true });
  await press(drawn, 'Wrong part of the page? Choose it…');
  await press(drawn, 'Forget the chosen part');
  expect([calls.onPickRegion, calls.onForgetRegion].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  expect((await article({})).textContent).not.toContain('Forget the chosen part');
});

describe('the date', () => {
  test('a published date is no inference', async () => {
    const drawn = await article({});
    expect(drawn.querySelector('header')?.textContent).toContain('4 March 2025');
    expect(drawn.querySelector('header')?.textContent).not.toMatch(/probably|inferred/);
  });

  test('an inferred date says so and tells how', async () => {
    const before = page().article;
    if (before === null) throw new Error('the sample has an article');
    const published = { value: null, source: 'no date found beside the title', inferred: { value: '2025-03-04', from: '"Sáng 4/3" with "năm 2025"' } };
    const drawn = await article({ article: { ...before, published }, glossDate: { value: '2025-03-04', from: 'inferred' } });
    const head = drawn.querySelector('header')?.textContent;
    expect(head).toContain('probably 4 March 2025');
    expect(head).toContain('inferred');
    expect(head).toContain('Worked out from “Sáng 4/3”, with the year from “năm 2025”.');
    expect(head).toContain('no date found beside the title');
  });

  test('without any date, today is not shown as the article’s', async () => {
    const drawn = await article({ glossDate: { value: '2026-01-01', from: 'today' } });
    expect(drawn.querySelector('summary')?.textContent).toContain('no date on the page');
    expect(drawn.querySelector('summary')?.textContent).not.toContain('2026');
  });
});

test('people stand by rank, each post once', async () => {
  const post = (en: string, rank: number) => mention({ gloss: { en, zh: null }, rank });
  const drawn = await article({
    people: [
      { name: 'Lê Thị C', posts: [] },
      { name: 'Trần Văn B', posts: [post('Chairman', 4)] },
      { name: 'Nguyễn Văn A', posts: [post('Secretary', 3), post('Secretary', 3)] },
    ],
  });
  expect([...drawn.querySelectorAll('.cg-people b')].map((name) => name.textContent)).toEqual(['Nguyễn Văn A', 'Trần Văn B', 'Lê Thị C']);
  expect(drawn.querySelectorAll('.cg-post')).toHaveLength(2);
});

test('a term is counted and pressed through its places in turn', async () => {
  const other = mention({ text: 'UBND', concept: 'people-s-committee', gloss: { en: 'People’s Committee', zh: null } });
  const drawn = await article({ mentions: [mention(), other, mention(), mention({ kind: 'person', text: 'Nguyễn Văn A' })] });
  expect([...drawn.querySelectorAll('.cg-row')].map((row) => row.textContent)).toEqual(['Provincial Party CommitteeTỉnh ủy2', 'People’s CommitteeUBND1']);
  for (let turn = 0; turn < 3; turn++) await press(drawn, 'Provincial Party CommitteeTỉnh ủy2');
  expect(calls.onMention.mock.calls).toEqual([[0], [2], [0]]);
});

test('a document is listed once, with its text where that is known', async () => {
  const document = { type: 'Nghị quyết', number: '57-NQ/TW', year: 2024, issuer: 'Bộ Chính trị', link: 'https://example.vn/57' };
  const cited = mention({ kind: 'document', gloss: { en: 'Politburo Resolution No. 57-NQ/TW', zh: null }, document });
  const drawn = await article({ mentions: [cited, cited] });
  expect(drawn.querySelectorAll('.cg-document')).toHaveLength(1);
  expect(drawn.querySelector('.cg-document a')?.getAttribute('href')).toBe('https://example.vn/57');
  await press(drawn, 'Politburo Resolution No. 57-NQ/TW');
  expect(calls.onMention).toHaveBeenCalledWith(0);
});

test('orphans stand apart and lead nowhere, but their notes can be written', async () => {
  const drawn = await article({
    highlights: [
      { highlight: highlight('a', 'claim', 'Câu còn đó.'), anchor: { state: 'anchored', start: 0, end: 11, text: 'Câu còn đó.' } },
      { highlight: highlight('b', 'question', 'Câu đã mất.'), anchor: { state: 'orphan' } },
    ],
  });
  expect(drawn.querySelector('.cg-orphans')?.textContent).toContain('Câu đã mất.');
  expect(drawn.querySelector('.cg-orphans')?.textContent).toContain('Question');
  expect([...drawn.querySelectorAll('.cg-orphans button')].map((button) => button.textContent)).toEqual(['Attach to the selection', 'Add a note', 'Delete']);
  drawn.querySelector<HTMLButtonElement>('button.cg-quote-go')?.click();
  expect(calls.onHighlight).toHaveBeenCalledWith('a');
});

test('an orphan stands with the kept version at its place, and can be put on other words', async () => {
  const orphan = { highlight: highlight('b', 'question', 'Câu đã mất.'), anchor: { state: 'orphan' as const } };
  const passages = new Map([['b', { clip: 'clip-1', number: 1, at: '2025-03-04T05:06:00Z', before: 'Trước đó. ', words: 'Câu đã mất.', after: ' Sau đó.' }]]);
  const drawn = await panel({ kind: 'article', page: page({ highlights: [orphan] }) }, { orphans: { ...orphans, passages } });
  expect(drawn.querySelector('.cg-orphans blockquote')?.textContent).toBe('Trước đó. Câu đã mất. Sau đó.');
  expect(drawn.querySelector('.cg-orphans mark')?.textContent).toBe('Câu đã mất.');
  await press(drawn, 'In version 1');
  expect(keep.onOpenClip).toHaveBeenCalledWith('clip-1');
  await press(drawn, 'Attach to the selection: “Câu đã mất.”');
  expect(orphans.onAttach).toHaveBeenCalledWith(orphan.highlight);
});

describe('keeping the article', () => {
  const withKeep = (change: Partial<KeepSectionProps>) => panel({ kind: 'article', page: page() }, { keep: { ...keep, ...change } });

  test('is one press, and is not pressed twice', async () => {
    await press(await withKeep({}), 'Keep this article');
    expect(keep.onKeep).toHaveBeenCalledOnce();
    clear();
    const drawn = await withKeep({ keeping: { step: 'images', done: 3, total: 7 } });
    expect(drawn.querySelector('progress')?.value).toBe(3);
    expect(drawn.querySelector('.cg-keep')?.textContent).toContain('Images 3 of 7');
    await press(drawn, 'Keep this article');
    expect(keep.onKeep).toHaveBeenCalledOnce();
  });

  test.each([
    ['agrees', 'The site gave the same words', 'does not prove that they are true'],
    ['differs', 'The site shows strangers another text', 'brought other words'],
    ['unchecked', 'Not checked', 'was not asked a second time'],
  ] as const)('says what is kept and what that proves: %s', async (corroboration, ...sentences) => {
    const drawn = await withKeep({ clips: [clipLine(2, { corroboration }), clipLine(1)] });
    for (const sentence of sentences) expect(drawn.querySelector('.cg-keep')?.textContent).toContain(sentence);
    await press(drawn, 'Version 2');
    expect(keep.onOpenClip).toHaveBeenCalledWith('clip-2');
  });
});

test.each([
  [{ removals: 3, gaveUp: false }, 'This page has removed our card 3 times in the last minute.'],
  [{ removals: 10, gaveUp: true }, 'This page removes our card, so it may not appear.'],
])('says that the page interferes: %o', async (interference, expected) => {
  expect((await article({ interference })).textContent).toContain(expected);
});

test.each([
  [{ kind: 'no-article', page: null }, 'This page is not an article', 'Look again', 'onRead'],
  [{ kind: 'other-site' }, 'This site is not on the list', 'Read this page', 'onRead'],
  [{ kind: 'off', site: site({ state: 'off' }) }, 'Switched off for hungyen.gov.vn', 'Switch on', 'onTurnOn'],
  [{ kind: 'ask', site: site({ state: 'ask' }) }, 'hungyen.gov.vn is read only when you ask', 'Read this page', 'onRead'],
  [{ kind: 'failed', problem: 'The tab was closed.' }, 'The tab was closed.', 'Read this page', 'onRead'],
] as const)('a sentence and the button that helps: %o', async (state, sentence, button, call) => {
  const drawn = await panel(state);
  expect(drawn.textContent).toContain(sentence);
  await press(drawn, button);
  expect(calls[call]).toHaveBeenCalledOnce();
});

test('a page of the browser offers no button that cannot help', async () => {
  const drawn = await panel({ kind: 'unreadable' });
  expect(drawn.querySelectorAll('main button')).toHaveLength(0);
  await press(drawn, 'Open library');
  expect(calls.onOpenLibrary).toHaveBeenCalledOnce();
});

test.each(['agrees', 'differs', 'unchecked'] as const)('an article that is kept (%s) is not said to have asked for nothing', async (corroboration) => {
  const drawn = await panel({ kind: 'article', page: page({}) }, { keep: { ...keep, clips: [clipLine(1, { corroboration })] } });
  expect(drawn.querySelector('footer')?.textContent).toContain('Keeping asks again for the page and its images');
  expect(drawn.textContent).not.toContain('Nothing has left this computer.');
});

test('words of the page that are not those highlighted are shown old and new', async () => {
  const changed = { highlight: highlight('1', 'figure', 'Thu đạt 92% dự toán, giảm.'), anchor: { state: 'anchored' as const, start: 0, end: 25, text: 'Thu đạt 88% dự toán, giảm.', quality: 'approximate' as const } };
  const drawn = await article({ highlights: [changed, { ...changed, highlight: highlight('2', 'claim', 'x'), anchor: { state: 'anchored', start: 0, end: 1, text: 'x' } }] });
  expect(drawn.querySelectorAll('.cg-changed-words').length).toBe(1);
  expect(drawn.querySelector('.cg-changed-words .cg-change-text')?.innerHTML).toBe('Thu đạt <del>92</del> <ins>88</ins>% dự toán, giảm.');
});

test('the reasons of the detection are told in the reader’s language; one that is not known stays as it came', async () => {
  speak('vi');
  const reasons = [reason('paragraphs', 3, 1200), reason('otherLanguage', 'Chinese'), 'Something newer.'];
  const drawn = await article({ detection: { isArticle: true, confidence: 0.9, reasons } });
  expect([...drawn.querySelectorAll('.cg-reasons li')].map((line) => line.textContent))
    .toEqual(['Có 3 đoạn văn ngoài các liên kết (1200 ký tự).', 'Nội dung không phải tiếng Việt. Ngôn ngữ: Tiếng Trung', 'Something newer.']);
});

test('the list of terms does all that a card does', async () => {
  const drawn = await article({ mentions: [mention(), mention({ start: 20, end: 27 })] });
  await press(drawn, 'Explain Tỉnh ủy');
  expect(drawn.querySelector('.cg-term-card')?.textContent).toContain('Leads the Party in a province.');
  await press(drawn, 'Copy');
  expect(terms.onCopyTerm).toHaveBeenCalledWith('Tỉnh ủy: Secretary of the Hưng Yên Provincial Party Committee');
  await press(drawn, 'Highlight');
  expect(terms.onHighlightTerm).toHaveBeenCalledWith(0);
  await press(drawn, '2 here');
  expect(calls.onMention).toHaveBeenCalledWith(0);
  await press(drawn, 'Explain Tỉnh ủy');
  expect(drawn.querySelector('.cg-term-card')).toBeNull();
});
