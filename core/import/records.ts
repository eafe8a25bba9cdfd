import type { AddressParts } from '../article/address.ts';
import { cleanUrl } from '../article/canonical-url.ts';
import type { Highlight, LibraryArticle, RangeSelector, TextPositionSelector } from '../annotation/highlight.ts';
import { describeTextPosition } from '../annotation/describe.ts';
import { foreignPosition, type ImportedHighlight } from './imported.ts';

/** What the library knows already, as far as importing needs it. */
export interface Known {
  highlight(id: string): Highlight | null;
  article(canonical: string): LibraryArticle | null;
  /** Texts of the kept versions of an article. */
  texts(canonical: string): readonly string[];
}

export interface Making {
  known: Known;
  /** The parts of an address: `new URL`. */
  parts: (address: string) => AddressParts & { hostname: string };
  /** A UUID made of a name: the same name gives the same. */
  idOf: (name: string) => string;
  /** ISO 8601, UTC: for what has no time of its own. */
  now: string;
}

/**
 * Highlights of a file as the library stores them, and the articles that they belong to. The same file gives the same
 * records. One that bears the name of a highlight that we have, but marks other words, gets a name of its own beside it.
 */
export class Records {
  readonly articles = new Map<string, LibraryArticle>();
  readonly highlights = new Map<string, Highlight>();
  private readonly making: Making;

  constructor(making: Making) {
    this.making = making;
  }

  add(each: ImportedHighlight): void {
    const canonical = cleanUrl(this.making.parts(each.address));
    const highlight = highlightOf(each, canonical, this.making);
    this.highlights.set(highlight.id, highlight);
    const known = this.articles.get(canonical);
    if (known === undefined || (known.title === canonical && each.title !== '')) this.articles.set(canonical, articleOf(each, canonical, highlight.created, this.making));
  }
}

function highlightOf(each: ImportedHighlight, canonical: string, making: Making): Highlight {
  const id = freeId(each, canonical, making);
  const mine = making.known.highlight(id);
  // What was deleted here stays so: the file's is the state before that.
  if (mine !== null && mine.deleted !== null) return { ...mine, revision: 1, deleted: null };
  const created = mine?.created ?? each.created ?? each.modified ?? making.now;
  return {
    version: 2,
    id,
    // A file knows no revisions: whichever note is newer holds, and the other stands beside it.
    revision: mine?.revision ?? 1,
    motivation: each.body === null ? 'highlighting' : 'commenting',
    target: mine?.target ?? { source: canonical, selector: [quoteOf(each), positionOf(each, making.known.texts(canonical)), nowhere] },
    body: each.body,
    noted: mine?.body === each.body ? mine.noted : each.body === null ? 0 : 1,
    copies: each.copies,
    tags: [...new Set(each.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    colour: each.colour ?? mine?.colour ?? 'claim',
    created,
    modified: each.modified ?? each.created ?? mine?.modified ?? making.now,
    deleted: null,
  };
}

/** Ids of ours, as exports write them: `urn:chu-giai:` stands before what is no UUID. */
export function ownId(name: string): string | null {
  const [, uuid, other] = /^urn:(?:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|chu-giai:([\w.~-]+))$/i.exec(name) ?? [];
  return uuid?.toLowerCase() ?? other ?? null;
}

/** The name of one whose own is taken: by its words. */
export const secondName = ({ name, address, exact }: ImportedHighlight): string => [name, address, exact].join('\n');

function freeId(each: ImportedHighlight, canonical: string, { known, idOf }: Making): string {
  const id = ownId(each.name) ?? idOf(each.name);
  const mine = known.highlight(id);
  const isSame = mine === null || (mine.target.source === canonical && mine.target.selector[0].exact === each.exact);
  return isSame ? id : idOf(secondName(each));
}

const quoteOf = ({ exact, prefix, suffix }: ImportedHighlight) => ({ type: 'TextQuoteSelector' as const, exact, prefix, suffix });

/** The place in a kept text where the quote stands, in UTF-16; without one, where it would stand if all letters before it were of one unit. */
function positionOf({ exact, position }: ImportedHighlight, texts: readonly string[]): TextPositionSelector {
  if (position === null || !position.own) return at(foreignPosition(position?.start ?? 0), exact);
  const places = texts.map((text) => ({ text, start: unitsOf(text, position.start) }));
  return at(places.find(({ text, start }) => text.startsWith(exact, start))?.start ?? position.start, exact);
}

const at = (start: number, exact: string): TextPositionSelector => describeTextPosition(start, start + exact.length);

/** UTF-16 units that so many code points of a text take. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let count = 0; count < codePoints && units < text.length; count++) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

/** No element is known. Highlights are found by their words. */
const point = { type: 'XPathSelector' as const, value: '', refinedBy: describeTextPosition(0, 0) };
const nowhere: RangeSelector = { type: 'RangeSelector', startSelector: point, endSelector: point };

function articleOf({ address, title }: ImportedHighlight, canonical: string, created: string, { known, parts }: Making): LibraryArticle {
  const mine = known.article(canonical);
  if (mine !== null) return mine;
  const portal = parts(canonical).hostname.replace(/^www\./, '');
  return { version: 2, canonical, url: address, portal, place: null, title: title || canonical, published: null, inferred: null, tags: [], created, modified: created };
}
