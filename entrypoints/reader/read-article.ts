import glossary from 'virtual:glossary';
import type { Article, Detection } from '../../core/article/article.ts';
import { glossDateOf, type GlossDate } from '../../core/article/gloss-date.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import { readMentions } from '../../core/glossary/read.ts';
import { portalPlace, portalProvince } from '../../core/reference/portal.ts';
import type { ArticleMap } from '../../page/article/article-map.ts';
import { extract, extractRegion } from '../../page/article/extract.ts';

export const lexicon = new Lexicon(glossary);
const { places } = glossary;

/** An article of the page with all that the glossary says of it. */
export interface ArticleReading {
  article: Article;
  map: ArticleMap;
  mentions: Mention[];
  people: Person[];
  glossDate: GlossDate;
}

/** What was found on the page as it is now. */
export interface PageReading {
  detection: Detection;
  /** Null on a page that is no article. */
  reading: ArticleReading | null;
  /** Milliseconds by step. */
  timings: Record<string, number>;
}

/**
 * @param today `YYYY-MM-DD`, for a page without a date
 * @param region where the article stands by the user's word
 */
export function readPage(today: string, region: Element | null): PageReading {
  const start = performance.now();
  const placeOf = (host: string) => portalPlace(host, places);
  const { article, detection, map } = region === null ? extract(document, location.href, placeOf) : extractRegion(document, location.href, region, placeOf);
  const extracted = performance.now();
  if (article === null || map === null) return { detection, reading: null, timings: { extract: extracted - start } };
  const glossDate = glossDateOf(article, today);
  const { mentions, people } = readMentions(article.text, lexicon, { day: glossDate.value, portalPlace: portalProvince(article.portal, places) });
  const timings = { extract: extracted - start, gloss: performance.now() - extracted };
  return { detection, reading: { article, map, mentions, people, glossDate }, timings };
}

/** What a piece of text names on a day; without the chains and the portal of an article. */
export function mentionsIn(text: string, { value }: GlossDate): Mention[] {
  return readMentions(text, lexicon, { day: value, portalPlace: portalProvince(location.hostname.replace(/^www\./, ''), places) }).mentions;
}

/** Whether nothing of the article has changed, and every node of it still stands in the page. */
export function isSameReading(one: ArticleReading, other: ArticleReading): boolean {
  if (one.article.url !== other.article.url || one.article.text !== other.article.text) return false;
  const [before, now] = [[...one.map.nodes()], new Set(other.map.nodes())];
  return before.length === now.size && before.every((node) => now.has(node));
}
