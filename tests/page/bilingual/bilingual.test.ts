// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleMap } from '../../../page/article/article-map.ts';
import { blockNames } from '../../../page/article/elements.ts';
import { outlineOf } from '../../../page/article/read-outline.ts';
import { Bilingual } from '../../../page/bilingual/bilingual.ts';
import { isTranslation } from '../../../page/bilingual/block.ts';
import { placeBelow } from '../../../page/bilingual/place-below.ts';
import { watchChanges } from '../../../page/changes.ts';
import { domOf } from '../../../page/dom.ts';
import type { Span } from '../../../page/span.ts';
import { openPage, randomPage } from './random-page.ts';

const onGiveUp = vi.fn();
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  onGiveUp.mockClear();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** The page's text, passage by passage. */
function read(): { map: ArticleMap; passages: Span[]; texts: string[] } {
  const { blocks } = outlineOf(document);
  const texts = blocks.map(({ text }) => text);
  let start = 0;
  const passages = texts.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  return { map: new ArticleMap(blocks), passages, texts };
}

const outer = () => document.documentElement.outerHTML;
const hosts = () => [...document.querySelectorAll('x-translation')];
const bilingualOf = (map: ArticleMap) => new Bilingual({ map, style: ':host { display: block }', onGiveUp }, life.signal);

/** Opens the passages that the page has a place for. */
function openAll(bilingual: Bilingual, passages: readonly Span[]): Span[] {
  return passages.filter((passage) => {
    const block = bilingual.open(passage);
    block?.container.append(document.createElement('p'), 'The translation.');
    return block !== null;
  });
}

describe('on any page', () => {
  const step = fc.constantFrom('open', 'close', 'show', 'hide', 'take away', 'partial');

  test('taken away, the page is byte for byte as it was, whatever was done in between', () => {
    fc.assert(fc.property(randomPage, fc.array(fc.tuple(step, fc.nat(30)), { maxLength: 20 }), (html, steps) => {
      openPage(html);
      const before = outer();
      const { map, passages } = read();
      const own = new AbortController();
      const bilingual = new Bilingual({ map, style: '', onGiveUp }, own.signal);
      for (const [what, at] of steps) {
        const passage = passages[at % Math.max(1, passages.length)];
        if (what === 'show') bilingual.show();
        if (what === 'hide') bilingual.hide();
        if (passage === undefined) continue;
        if (what === 'open') bilingual.open(passage);
        if (what === 'close') bilingual.close(passage);
        if (what === 'partial') bilingual.open(passage)?.container.append('half a sent');
        if (what === 'take away') hosts()[at % Math.max(1, hosts().length)]?.remove();
        if (!bilingual.shown) expect(outer()).toBe(before);
      }
      own.abort();
      expect(outer()).toBe(before);
    }), { numRuns: 120 });
  }, 60_000);

  test('the article reads the same with the translations in it', () => {
    fc.assert(fc.property(randomPage, (html) => {
      openPage(html);
      const { map, passages, texts } = read();
      const own = new AbortController();
      const bilingual = new Bilingual({ map, style: '', onGiveUp }, own.signal);
      bilingual.show();
      openAll(bilingual, passages);
      const now = read();
      own.abort();
      expect(now.texts).toEqual(texts);
    }), { numRuns: 120 });
  }, 60_000);

  test('each translation stands behind its own passage and before the next, never in a menu', () => {
    fc.assert(fc.property(randomPage, (html) => {
      openPage(html);
      const { map, passages } = read();
      const own = new AbortController();
      const bilingual = new Bilingual({ map, style: '', onGiveUp }, own.signal);
      bilingual.show();
      for (const passage of openAll(bilingual, passages)) {
        const host = bilingual.open(passage)!.host;
        const last = map.pieces(passage.start, passage.end).at(-1)!.end.node;
        expect(last.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
        expect(host.closest('nav')).toBeNull();
        expect(host.parentElement!.matches('[style], tr, tbody, table'), 'where children lie side by side').toBe(false);
        const next = passages.find(({ start }) => start > passage.end);
        const first = next === undefined ? null : map.pieces(next.start, next.end)[0]!.start.node;
        // Boxes that lay out side by side are left as a whole.
        if (first !== null && document.querySelector('[style]') === null) expect(host.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      }
      own.abort();
    }), { numRuns: 120 });
  }, 60_000);
});

/** Where the block of the passage with these words would stand: `|` in the HTML of the body. */
function placed(body: string, words: string): string | null {
  openPage(`<body>${body}</body>`);
  const { map, passages, texts } = read();
  const place = placeBelow(map, passages[texts.findIndex((text) => text.includes(words))]!, domOf(document));
  if (place === null) return null;
  Node.prototype.insertBefore.call(place.parent, document.createTextNode('|'), place.before);
  return document.body.innerHTML;
}

describe('the place below', () => {
  test.each([
    ['a paragraph: at its end', '<p>Một.</p><p>Hai.</p>', 'Một', '<p>Một.|</p><p>Hai.</p>'],
    ['fonts within fonts: outside of them', '<p><font><font><b>Một.</b></font></font></p>', 'Một', '<p><font><font><b>Một.</b></font></font>|</p>'],
    ['a piece that a break ends: behind the break', '<div>Một.<br>Hai.</div>', 'Một', '<div>Một.<br>|Hai.</div>'],
    ['two breaks: between them', '<div>Một.<br><br>Hai.</div>', 'Một', '<div>Một.<br>|<br>Hai.</div>'],
    ['the last piece', '<div>Một.<br>Hai.</div>', 'Hai', '<div>Một.<br>Hai.|</div>'],
    ['pieces inside one font', '<div><font>Một.<br>Hai.</font></div>', 'Một', '<div><font>Một.<br>|Hai.</font></div>'],
    ['a break inside the font, more outside', '<div><b>Một.<br></b>Hai.</div>', 'Một', '<div><b>Một.<br></b>|Hai.</div>'],
    ['text before a box', '<div>Một.<p>Hai.</p></div>', 'Một', '<div>Một.|<p>Hai.</p></div>'],
    ['a cell', '<table><tbody><tr><td>Một.</td><td>Hai.</td></tr></tbody></table>', 'Một', '<table><tbody><tr><td>Một.|</td><td>Hai.</td></tr></tbody></table>'],
    ['an item of a list', '<ul><li>Một.</li><li>Hai.</li></ul>', 'Một', '<ul><li>Một.|</li><li>Hai.</li></ul>'],
    ['a flexible box: below it', '<div><div style="display:flex">Một.</div></div>', 'Một', '<div><div style="display:flex">Một.</div>|</div>'],
    ['a form whose inputs hide its properties', '<form><input name="insertBefore"><input name="nextSibling">Một.</form>', 'Một', '<form><input name="insertBefore"><input name="nextSibling">Một.|</form>'],
  ])('%s', (_, body, words, expected) => {
    expect(placed(body, words)).toBe(expected);
  });

  test.each([
    ['a menu', '<nav><p>Một.</p></nav>'], ['a list that is a menu', '<ul role="menu"><li>Một.</li></ul>'], ['a label', '<label>Một. <input></label>'],
    ['what is being typed', '<div contenteditable="true"><p>Một.</p></div>'], ['a button in all but name', '<div role="button">Một.</div>'], ['a summary', '<details open><summary>Một.</summary></details>'],
  ])('never in %s', (_, body) => {
    expect(placed(body, 'Một')).toBeNull();
  });
});

test('what we put in is no change of the page', async () => {
  vi.useFakeTimers();
  openPage('<body><p>Một.</p><p>Hai.</p></body>');
  const { map, passages } = read();
  const bilingual = bilingualOf(map);
  const onChange = vi.fn();
  watchChanges(onChange, isTranslation, life.signal);
  bilingual.show();
  openAll(bilingual, passages);
  bilingual.hide();
  bilingual.show();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
  document.body.append('Ba.');
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).toHaveBeenCalledOnce();
});

describe('a page that takes blocks away', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('gets them back in their places', async () => {
    openPage('<body><p>Một.</p><p>Hai.</p></body>');
    const { map, passages } = read();
    const bilingual = bilingualOf(map);
    bilingual.show();
    openAll(bilingual, passages);
    const before = outer();
    for (const host of hosts()) host.remove();
    await settle();
    expect(outer()).toBe(before);
  });

  test('for ever wins, is told once, and is left as it was', async () => {
    openPage('<body><p>Một.</p></body>');
    const before = outer();
    const { map, passages } = read();
    const bilingual = bilingualOf(map);
    const fight = new MutationObserver(() => { for (const host of hosts()) host.remove(); });
    fight.observe(document, { childList: true, subtree: true });
    bilingual.show();
    openAll(bilingual, passages);
    await settle();
    fight.disconnect();
    expect(onGiveUp).toHaveBeenCalledOnce();
    expect([outer(), bilingual.shown, bilingual.show()]).toEqual([before, false, false]);
  });

  test('and their passages with them, is let be', async () => {
    openPage('<body><p>Một.</p><p>Hai.</p></body>');
    const { map, passages } = read();
    const bilingual = bilingualOf(map);
    bilingual.show();
    openAll(bilingual, passages);
    document.querySelector('p')!.remove();
    await settle();
    expect(hosts()).toHaveLength(1);
    expect(onGiveUp).not.toHaveBeenCalled();
  });
});

test('a block shows the page nothing but its name', () => {
  openPage('<body><p>Một.</p></body>');
  const { map, passages } = read();
  const bilingual = bilingualOf(map);
  bilingual.show();
  openAll(bilingual, passages);
  const [host] = hosts();
  expect([host!.shadowRoot, host!.attributes.length, host!.childNodes.length, document.body.textContent]).toEqual([null, 0, 0, 'Một.']);
  expect(blockNames.has(host!.localName)).toBe(false);
});
