import { numberOfPage } from './document-page.ts';
import type { ExportEntry } from './entry.ts';
import { citationKey } from './file-name.ts';
import { oneLine } from './plain-text.ts';
import { translatedPassages } from './translated.ts';

/** What a citation of an article says. All texts stand on one line. */
export interface Citation {
  key: string;
  /** As the portal has it. */
  title: string;
  /** The title in English, where that was translated and verified; null where not. */
  english: string | null;
  author: string | null;
  /** Host name, for the publisher. */
  portal: string;
  url: string;
  /** `YYYY-MM-DD`; null where the page does not say it for certain. */
  issued: string | null;
  /** The day in Việt Nam on which it was kept last, `YYYY-MM-DD`. */
  accessed: string;
  /** BCP 47 */
  language: string;
  /** Of the official document that the page is; null of an article. */
  number: string | null;
  /** Numbers of the documents that it cites. */
  cites: readonly string[];
  abstract: string | null;
  tags: readonly string[];
}

/** The facts of the newest kept version, else those of the library's own record. */
export function citationOf({ article, clips }: ExportEntry): Citation {
  const [clip] = clips;
  const kept = clip?.article;
  const number = clip === undefined ? null : numberOfPage(clip);
  return {
    key: citationKey(article),
    title: oneLine(kept?.title || article.title) || article.canonical,
    english: englishTitle(clips),
    author: lineOrNull(kept?.byline),
    portal: oneLine(article.portal),
    url: article.canonical,
    issued: kept === undefined ? article.published : kept.published.value,
    accessed: dayInVietnam(clip?.generatedAtTime ?? article.modified),
    language: kept?.language ?? 'vi',
    number,
    cites: (clip?.documents ?? []).map(oneLine).filter((each) => each !== '' && each !== number),
    abstract: lineOrNull(kept?.sapo),
    tags: article.tags.map(oneLine).filter((tag) => tag !== ''),
  };
}

/** A flagged title would stand in a bibliography as if somebody had looked at it. */
function englishTitle(clips: ExportEntry['clips']): string | null {
  const passage = translatedPassages(clips).get(clips[0]?.article.title ?? '');
  return passage === undefined || passage.state === 'flagged' ? null : lineOrNull(passage.text);
}

/** Reference managers search these; no style prints them. */
export const keywordsOf = ({ tags, cites }: Pick<Citation, 'tags' | 'cites'>): string[] => [...new Set([...tags, ...cites])];

/** What an article says of documents, as a note beside it: their numbers are not its own. */
export const citesNote = ({ cites }: Pick<Citation, 'cites'>): string | null => (cites.length === 0 ? null : `Cites ${cites.join('; ')}`);

const lineOrNull = (text: string | null | undefined): string | null => (text == null ? null : oneLine(text) || null);

/** The title as citation styles want one in a language that the reader may not have: the original, then English in brackets. */
export const fullTitle = ({ title, english }: Pick<Citation, 'title' | 'english'>): string => (english === null ? title : `${title} [${english}]`);

/** Việt Nam is seven hours ahead of UTC all year. */
const dayInVietnam = (moment: string): string => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
