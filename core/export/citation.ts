import type { ExportEntry } from './entry.ts';
import { citationKey } from './file-name.ts';
import { oneLine } from './plain-text.ts';

/** What a citation of an article says. All texts stand on one line. */
export interface Citation {
  key: string;
  /** As the portal has it. */
  title: string;
  /** The title in English, where the article was translated; null where not. */
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
  /** Of the official documents that the article is about or cites. */
  numbers: readonly string[];
  abstract: string | null;
  tags: readonly string[];
}

/** The facts of the newest kept version, else those of the library's own record. */
export function citationOf({ article, clips: [clip], translation }: ExportEntry): Citation {
  const kept = clip?.article;
  const english = translation?.language.startsWith('en') === true ? translation.title : null;
  return {
    key: citationKey(article),
    title: oneLine(kept?.title || article.title) || article.canonical,
    english: english === null ? null : oneLine(english) || null,
    author: lineOrNull(kept?.byline),
    portal: oneLine(article.portal),
    url: article.canonical,
    issued: kept === undefined ? article.published : kept.published.value,
    accessed: dayInVietnam(clip?.generatedAtTime ?? article.modified),
    language: kept?.language ?? 'vi',
    numbers: (clip?.documents ?? []).map(oneLine).filter((number) => number !== ''),
    abstract: lineOrNull(kept?.sapo),
    tags: article.tags.map(oneLine).filter((tag) => tag !== ''),
  };
}

const lineOrNull = (text: string | null | undefined): string | null => (text == null ? null : oneLine(text) || null);

/** The title as citation styles want one in a language that the reader may not have: the original, then English in brackets. */
export const fullTitle = ({ title, english }: Pick<Citation, 'title' | 'english'>): string => (english === null ? title : `${title} [${english}]`);

/** Việt Nam is seven hours ahead of UTC all year. */
const dayInVietnam = (moment: string): string => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
