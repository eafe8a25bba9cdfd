import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibleNodes } from '../../scripts/browsers/accessibility.ts';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { browserName, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { leaveMarks, paintedIn, pointOf } from './driver/marks.ts';
import { surface, surfaceElement } from './driver/surface.ts';
import { visitArticle } from './driver/visit.ts';
import { address, articlePage, paragraphs, title } from './pages/article-page.ts';

const profile = newProfile();
let session: Session;
let tab: Tab;
let seen: PageDescription;

/** Keeps the page as it was before any script of an extension ran. */
const head = '<script>addEventListener("DOMContentLoaded", () => { window.asServed = document.body.outerHTML; });</script>';

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab, description: seen } = await visitArticle(session, address, articlePage({ head })));
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

describe('an article is read', () => {
  test('it is recognised, with its title and every paragraph', () => {
    expect(seen.detection).toMatchObject({ isArticle: true });
    expect(seen.article?.title).toBe(title);
    expect(seen.article?.paragraphs).toEqual(paragraphs);
    expect(seen.errors).toEqual([]);
  });

  test('titles, bodies and documents are found', () => {
    const glosses = new Map(seen.mentions.map(({ text, gloss }) => [text, gloss.en]));
    expect(glosses.get('Bí thư Tỉnh ủy Hải Dương')).toBe('Secretary of the Hải Dương Provincial Party Committee');
    expect(glosses.get('Ủy viên Trung ương Đảng')).toBe('Member of the Party Central Committee');
    expect([...glosses.values()]).toContain('Politburo Directive No. 35-CT/TW of 14 June 2024');
  });

  test('every mention stands at its offsets', () => {
    for (const { start, end, text } of seen.mentions) expect(seen.article?.text.slice(start, end)).toBe(text);
  });

  test('marks are painted in the article, and nowhere else', async () => {
    const painted = await paintedIn(tab, { article: '#article', menu: '#menu', related: '#related', footer: '#footer' });
    expect(painted.article).toBeGreaterThanOrEqual(10);
    expect(painted).toMatchObject({ menu: 0, related: 0, footer: 0 });
  });

  test('no element and no attribute is added to the page', async () => {
    const [before, after] = await tab.page.evaluate(() => [(window as unknown as { asServed: string }).asServed, document.body.outerHTML]);
    expect(after).toBe(before);
  });
});

describe('a term explains itself', () => {
  const cardOf = (text: string) => `Meaning of: ${text}`;
  const term = 'Ủy viên Trung ương Đảng';
  const meaning = 'Member of the Party Central Committee';
  const layout = () => tab.page.evaluate(() => [scrollX, scrollY, ...[...document.body.querySelectorAll('*')].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  })]);

  test('under the mouse, and no more when the mouse has gone', async () => {
    const { x, y } = await pointOf(session, tab, seen, term);
    await tab.page.mouse.move(x, y, { steps: 4 });
    expect(await surfaceElement(session, tab, cardOf(term))).not.toBeNull();
    expect((await surface(session, tab)).map(({ name }) => name)).toContain(meaning);
    await leaveMarks(session, tab, cardOf(term));
  });

  test('without moving anything of the page', async () => {
    const { x, y } = await pointOf(session, tab, seen, term);
    const before = await layout();
    await tab.page.mouse.move(x, y, { steps: 4 });
    expect(await surfaceElement(session, tab, cardOf(term))).not.toBeNull();
    expect(await layout()).toEqual(before);
    await leaveMarks(session, tab, cardOf(term));
    expect(await layout()).toEqual(before);
  });

  test.runIf(browserName === 'chromium')('to a screen reader (only Chromium shows what one meets)', async () => {
    const { x, y } = await pointOf(session, tab, seen, term);
    await tab.page.mouse.move(x, y, { steps: 4 });
    await surfaceElement(session, tab, cardOf(term));
    const names = (await accessibleNodes(tab.page)).map(({ name }) => name);
    expect(names).toContain(cardOf(term));
    expect(names.join('\n')).toContain(meaning);
    await leaveMarks(session, tab, cardOf(term));
  });

  test('to a tap', async () => {
    const { x, y } = await pointOf(session, tab, seen, term);
    await tab.page.touchscreen.tap(x, y);
    expect(await surfaceElement(session, tab, cardOf(term))).not.toBeNull();
    await tab.page.keyboard.press('Escape');
    await leaveMarks(session, tab, cardOf(term));
  });

  test('to the term cursor, on from the term tapped last and back, and Escape closes the card', async () => {
    const tapped = seen.mentions.findIndex(({ text }) => text === term);
    for (const [by, index] of [[1, tapped + 1], [1, tapped + 2], [-1, tapped + 1]] as const) {
      expect(await askReader(session, tab.id, 'moveTermCursor', { by })).toEqual({ index });
      expect(await surfaceElement(session, tab, cardOf(seen.mentions[index]!.text))).not.toBeNull();
    }
    await tab.page.keyboard.press('Escape');
    await leaveMarks(session, tab, cardOf(seen.mentions[tapped + 1]!.text));
  });
});

test('nothing was asked of the net but the page itself', () => {
  const hosts = new Set(session.proxy.requests.map(({ url }) => new URL(url).hostname));
  const browsersOwn = /(^|\.)(browser\.invalid|mozilla\.com|mozilla\.net|firefox\.com)$/;
  expect([...hosts].filter((host) => !browsersOwn.test(host))).toEqual([new URL(address).hostname]);
});
