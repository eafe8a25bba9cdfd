import type { Article, Detection, PortalPlace } from '../../core/article/article.ts';
import { readerReason } from '../../core/article/reasons.ts';
import type { Dom } from '../dom.ts';
import type { Steps } from '../steps.ts';
import { ArticleMap } from './article-map.ts';
import type { Attachment } from './attachments.ts';
import type { Body } from './body.ts';
import { days } from './days.ts';
import { describe } from './describe.ts';
import { families } from './families/index.ts';
import { hintsOf } from './hints.ts';
import type { Verdict } from './judge.ts';
import { metadataOf } from './metadata.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { partsOf, type Parts } from './parts.ts';
import type { Reading } from './reading.ts';
import type { Sight } from './sight.ts';
import { sectionsOf } from './section.ts';
import { titleOf, type Title } from './title.ts';

export type { Attachment } from './attachments.ts';

/** The article of a page, why it is taken for one, and the way from its text back into the page; both null on other pages. */
export interface Extraction {
  article: Article | null;
  detection: Detection;
  map: ArticleMap | null;
  /** PDF files that the page shows or hands out with its text. They are not read. */
  attachments: Attachment[];
  /** Nothing speaks against an article but that no text stands out: a fallback may find it. */
  lacksText: boolean;
}

/** Another way to find the body of a page: `fallbackBody`. Handed in, since its library is heavy and few pages need it. */
export type Fallback = (outline: Outline, dom: Dom) => Body | null;

export type PlaceOf = (host: string) => PortalPlace | null;

/**
 * Reads the article of a page without altering the page. Never throws on a page, whatever it holds.
 * @param sight the reader of a page borrows it from the script that decided on the page
 * @param url the page's address, absolute
 * @param placeOf the province or central body that a host belongs to
 * @param fallback asked where the text does not stand out by itself
 */
export function* extraction(sight: Sight, document: Document, url: string, placeOf: PlaceOf = () => null, fallback: Fallback | null = null): Steps<Extraction> {
  const refused = sight.refusedAddress(url);
  if (refused !== null) return without(refused);
  const page = yield* sight.readPage(document, url, days);
  yield;
  const verdict = sight.judge(page, days);
  if (verdict.isNotice) return yield* articleOf(sight, page, url, page.body ?? noticeBody(page), verdict.detection, placeOf);
  if (verdict.detection.isArticle && page.body !== null) return yield* articleOf(sight, page, url, page.body, verdict.detection, placeOf);
  return yield* secondLook(sight, page, url, verdict, placeOf, fallback);
}

/**
 * Reads the article where a reader says that it stands. It is one for the reader's word, if there is text at all.
 * @param region an element of the document; the nearest block-level one is taken
 */
export function* regionExtraction(sight: Sight, document: Document, url: string, region: Element, placeOf: PlaceOf = () => null): Steps<Extraction> {
  const page = yield* sight.readPage(document, url, days, region);
  const box = page.boxOf(region);
  const body = box === null ? null : sight.bodyIn(box, page.outline);
  if (body === null || body.blocks.length === 0) return without({ isArticle: false, confidence: 1, reasons: [readerReason('chosenEmpty')] });
  const reasons = [readerReason('chosen'), readerReason('chosenLength', sight.proseIn(body.blocks))];
  return yield* articleOf(sight, page, url, body, { isArticle: true, confidence: 1, reasons }, placeOf);
}

/** Readability's turn, where nothing is missing but the text. */
function* secondLook(sight: Sight, page: Page, url: string, verdict: Verdict, placeOf: PlaceOf, fallback: Fallback | null): Steps<Extraction> {
  const nothing = { ...without(verdict.detection, page), lacksText: verdict.lacksText };
  const body = verdict.lacksText ? (fallback?.(page.outline, page.dom) ?? null) : null;
  if (body === null) return nothing;
  const { detection } = sight.judge({ ...page, body }, days);
  if (!detection.isArticle) return nothing;
  const reasons = [readerReason('secondLook'), ...detection.reasons];
  return yield* articleOf(sight, page, url, body, { ...detection, reasons }, placeOf);
}

const without = (detection: Detection, page: Page | null = null): Extraction => ({
  article: null, detection, map: null, attachments: page === null ? [] : attached(page.files.embedded), lacksText: false,
});

/** Where a file stands that is the whole of a page. */
function noticeBody({ files, outline }: Page): Body {
  const box = files.embedded[0]?.box ?? outline.boxes[0];
  if (box === undefined) throw new RangeError('A page with a file in it has a box.');
  return { box, blocks: [] };
}

function* articleOf(sight: Sight, page: Page, url: string, body: Body, detection: Detection, placeOf: PlaceOf): Steps<Extraction> {
  const { dom, outline, boxOf, base, files } = page;
  const address = new URL(url);
  const hints = yield* hintsOf(dom, address, families);
  const sections = sectionsOf(dom, hints);
  yield;
  const reading: Reading = { dom, outline, boxOf, base, address, hints, sections, metadata: metadataOf(dom), body: sight.hintedBody(body, hints.body, outline) };
  const title = titleOf(reading);
  yield;
  const parts = yield* partsOf(reading, title);
  const map = yield* ArticleMap.inSteps(passagesOf(title, parts));
  const described = yield* describe(reading, title, parts, { placeOf, languageOf: sight.languageOf });
  const near = files.linked.filter(({ box }) => box.from >= reading.body.box.from && box.to <= (reading.body.box.parent ?? reading.body.box).to);
  return { article: { ...described, text: map.text }, detection, map, attachments: attached([...files.embedded, ...near]), lacksText: false };
}

const attached = (files: readonly Attachment[]): Attachment[] => files.map(({ url, title }) => ({ url, title }));

function passagesOf({ text, block }: Title, { sapo, paragraphs, captions }: Parts): ConstructorParameters<typeof ArticleMap>[0] {
  return [block ?? text, sapo ?? '', ...paragraphs, ...captions].filter((passage) => passage !== '');
}
