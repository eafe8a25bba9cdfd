import glossary from 'virtual:glossary';
import type { Detection } from '../../core/article/article.ts';
import { glossDateOf, type GlossDate } from '../../core/article/gloss-date.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import { readMentions } from '../../core/glossary/read.ts';
import { readInSlices } from '../../core/glossary/read-slices.ts';
import type { ReadingContext } from '../../core/glossary/reading.ts';
import { builtInMention } from '../../core/own-glossary/built-in.ts';
import type { OwnLexicon } from '../../core/own-glossary/own-lexicon.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { portalPlace, portalProvince } from '../../core/reference/portal.ts';
import type { ArticleReading, FoundArticle } from '../../page/article/article-reading.ts';
import { extraction, regionExtraction, type Extraction, type Fallback } from '../../page/article/extraction.ts';
import type { Sight } from '../../page/article/sight.ts';
import { finishInSlices } from '../../page/steps.ts';
import { loadPart } from '../../platform/load-part.ts';

export const lexicon = new Lexicon(glossary);
const { places } = glossary;
const placeOf = (host: string) => portalPlace(host, glossary);

/** What was found on the page as it is now. */
export interface PageReading {
  detection: Detection;
  /** Null on a page that is no article. */
  found: FoundArticle | null;
  /** Milliseconds by step. */
  timings: Record<string, number>;
}

/**
 * @param today `YYYY-MM-DD`, for a page without a date
 * @param region where the article stands by the user's word
 */
export async function readPage(today: string, region: Element | null): Promise<PageReading> {
  const start = performance.now();
  // On the listed hosts it is there, since the page was decided on; where the reader was asked for it comes now.
  const sight = await loadPart('detect') as Sight; // as: see entrypoints/detect.ts
  const { article, detection, map } = await (region === null ? findArticle(sight) : finishInSlices(regionExtraction(sight, document, location.href, region, placeOf)));
  const timings = { extract: performance.now() - start };
  return { detection, timings, found: article === null || map === null ? null : { article, map, glossDate: glossDateOf(article, today) } };
}

async function findArticle(sight: Sight): Promise<Extraction> {
  const found = await finishInSlices(extraction(sight, document, location.href, placeOf));
  if (!found.lacksText) return found;
  // Without it, as after an update of the extension, the page is what it seemed to be.
  const fallback = await loadPart('fallback').catch(() => null) as Fallback | null; // as: see entrypoints/fallback.ts
  return finishInSlices(extraction(sight, document, location.href, placeOf, fallback));
}

/** Explains a found article. Lets the page work between the slices of a long text. */
export async function readArticle(found: FoundArticle, terms: readonly OwnTerm[]): Promise<ArticleReading> {
  const context = { ...contextOf(found), own: await ownLexicon(terms) };
  return { ...found, ...await finishInSlices(readInSlices(found.article.text, lexicon, context)) };
}

/** Few readers have terms of their own. Without the script that looks them up, as after an update of the extension, the glossary still explains. */
async function ownLexicon(terms: readonly OwnTerm[]): Promise<OwnLexicon | null> {
  if (terms.length === 0) return null;
  const lexiconOf = await loadPart('own-terms').catch(() => null) as typeof OwnLexicon.of | null; // as: see entrypoints/own-terms.ts
  return lexiconOf?.(terms) ?? null;
}

/** What the glossary alone says of a mention's words. */
export const builtIn = (mention: Mention, reading: FoundArticle): Mention | null => builtInMention(reading.article.text, mention, lexicon, contextOf(reading));

/** The day and the portal that an article is read with; without the reader's own terms. */
const contextOf = ({ article: { portal }, glossDate: { value } }: FoundArticle): ReadingContext => ({ day: value, portalPlace: portalProvince(portal, places) });

/** What a piece of text names on a day; without the chains and the portal of an article. */
export function mentionsIn(text: string, { value }: GlossDate): Mention[] {
  return readMentions(text, lexicon, { day: value, portalPlace: portalProvince(location.hostname.replace(/^www\./, ''), places) }).mentions;
}

/** Whether nothing of the article has changed, and every node of it still stands in the page. */
export function isSameReading(one: FoundArticle, other: FoundArticle): boolean {
  if (one.article.url !== other.article.url || one.article.text !== other.article.text) return false;
  const [before, now] = [[...one.map.nodes()], new Set(other.map.nodes())];
  return before.length === now.size && before.every((node) => now.has(node));
}
