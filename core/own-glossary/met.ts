import type { Clip } from '../clip/clip.ts';
import type { Mention, MentionKind, Rendering } from '../glossary/mention.ts';
import { foldText } from '../text/fold.ts';
import { writeRows } from './rows.ts';

/** A term that the reader has met: its words, what they mean, and where they stood first. */
export interface MetTerm {
  vi: string;
  gloss: Rendering;
  kind: MentionKind;
  times: number;
  title: string;
  url: string;
  /** `YYYY-MM-DD` of the article, or of the day it was kept. */
  day: string | null;
}

type Met = Pick<Mention, 'text' | 'kind' | 'gloss'>;
type Source = Pick<MetTerm, 'title' | 'url' | 'day'>;

/** The terms of one article, in the order of its text, each once. */
export const metInArticle = (mentions: readonly Met[], source: Source): MetTerm[] => collect([{ mentions, source }]);

/**
 * The terms of the articles that were kept in a period, by the newest version of each.
 * @param from first and last day of keeping, `YYYY-MM-DD`
 */
export function metInPeriod(clips: readonly Pick<Clip, 'canonical' | 'article' | 'generatedAtTime' | 'glosses' | 'deleted'>[], from: string, to: string): MetTerm[] {
  const day = ({ generatedAtTime }: { generatedAtTime: string }) => generatedAtTime.slice(0, 10);
  const within = clips.filter((clip) => clip.deleted === null && day(clip) >= from && day(clip) <= to).sort((a, b) => (a.generatedAtTime < b.generatedAtTime ? -1 : 1));
  const newest = new Map(within.map((clip) => [clip.canonical, clip]));
  return collect([...newest.values()].map(({ article, glosses, ...clip }) => ({
    mentions: glosses, source: { title: article.title, url: article.url, day: article.published.value ?? day(clip) },
  })));
}

/** Documents and people are no vocabulary. */
function collect(texts: readonly { mentions: readonly Met[]; source: Source }[]): MetTerm[] {
  const known = new Map<string, MetTerm>();
  for (const { mentions, source } of texts) {
    for (const { text, kind, gloss } of mentions) {
      if (kind === 'document' || kind === 'person') continue;
      const key = `${foldText(text)}\n${gloss.en}`;
      const met = known.get(key);
      if (met === undefined) known.set(key, { vi: text, gloss, kind, times: 1, ...source });
      else met.times++;
    }
  }
  return [...known.values()];
}

/** As a table for spreadsheets; no cell is a formula there. */
export function metAsCsv(terms: readonly MetTerm[]): string {
  const rows = terms.map(({ vi, gloss, kind, times, title, url, day }) => [vi, gloss.en, gloss.zh ?? '', kind, String(times), title, url, day ?? '']);
  return `\ufeff${writeRows([['vi', 'en', 'zh', 'kind', 'times', 'article', 'url', 'date'], ...rows], ',')}`;
}

const ankiColumns = ['Vietnamese', 'English', 'Chinese', 'Article', 'Date', 'Link'];

/** As a text file for Anki: https://docs.ankiweb.net/importing/text-files.html. Fields are plain text and hold no sound, picture or formula. */
export function metAsAnki(terms: readonly MetTerm[]): string {
  const rows = terms.map(({ vi, gloss, title, day, url }) => [vi, gloss.en, gloss.zh ?? '', title, day ?? '', url]);
  const head = ['#separator:tab', '#html:false', '#deck:Chú Giải', `#columns:${ankiColumns.join('\t')}`];
  return `${[...head, ...rows.map((row) => row.map(ankiField).join('\t'))].join('\n')}\n`;
}

/** One line, without Anki's own marks: [sound:…], [latex], [$], {{c1::…}}, \(…\). Quoted where its first character would mean something. */
function ankiField(text: string): string {
  const plain = text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\[(?=\/?(?:sound:|anki:|latex|\$))/gi, '(').replace(/\{\{|\}\}/g, (braces) => (braces === '{{' ? '((' : '))')).replace(/\\(?=[([\])])/g, '');
  return /^[#"]|["]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
