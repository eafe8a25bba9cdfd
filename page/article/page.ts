import { domOf } from '../dom.ts';
import type { Steps } from '../steps.ts';
import { baseOf, filesOf } from './attachments.ts';
import { findBody } from './body.ts';
import type { Days } from './days.ts';
import type { Evidence } from './judge.ts';
import { readOutline } from './read-outline.ts';
import { assess } from './prose.ts';
import { boxFinder, type BoxOf } from './reading.ts';

/** A page as it was read: what it is judged by, and how to find one's way in it. */
export interface Page extends Evidence {
  boxOf: BoxOf;
  base: string;
}

/**
 * @param days null where they are not at hand
 * @param region an element that the reader chose as the article's place; its nearest box that is read counts
 */
export function* readPage(document: Document, url: string, days: Days | null, region: Element | null = null): Steps<Page> {
  const dom = domOf(document);
  const outline = yield* readOutline(dom, days?.stampIn ?? null);
  const boxOf = boxFinder(outline, dom);
  yield* assess(outline, region === null ? null : boxOf(region));
  yield;
  const body = findBody(outline);
  yield;
  const base = baseOf(dom, url);
  const files = filesOf(dom, boxOf, base);
  yield;
  return { dom, outline, body, files, boxOf, base, address: URL.canParse(url) ? new URL(url) : null };
}
