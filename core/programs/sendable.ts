import { citationOf } from '../export/citation.ts';
import type { ExportEntry } from '../export/entry.ts';
import { htmlText } from '../export/html-text.ts';
import { articleMarkdown } from '../export/markdown.ts';
import { plainCitation } from '../export/plain-citation.ts';
import { cleanText, oneLine } from '../export/plain-text.ts';
import { risRecord } from '../export/ris.ts';

/** Systems take 255 bytes for a name; a Vietnamese letter may have three. */
const longestName = 70;

/** An article as other programs take it. */
export interface Sendable {
  title: string;
  /** Where the page is. */
  url: string;
  /** For reference managers. */
  ris: string;
  /** A note for Obsidian, and its name. */
  note: { name: string; markdown: string };
  /** Highlights and notes with the citation, for word processors. */
  rich: { html: string; text: string };
}

export function sendableOf(entry: ExportEntry): Sendable {
  const citation = citationOf(entry);
  return {
    title: citation.title,
    url: citation.url,
    ris: risRecord(citation),
    note: { name: noteName(entry), markdown: [...articleMarkdown(entry)].join('') },
    rich: { html: richHtml(entry), text: richText(entry) },
  };
}

/** A title that a person would give, without what file names and links in notes do not take. */
function noteName({ article: { title, published } }: ExportEntry): string {
  const name = oneLine(title).replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+/, '').slice(0, longestName).toWellFormed().trim().replace(/\.+$/, '');
  return [published ?? '', name].filter((part) => part !== '').join(' ') || 'Chú Giải';
}

/** Plain paragraphs, since word processors have styles of their own. */
function richHtml(entry: ExportEntry): string {
  const citation = citationOf(entry);
  const parts = entry.highlights.flatMap(({ target, body, copies }) => [
    `<blockquote lang="vi">${lines(target.selector[0].exact)}</blockquote>`,
    ...[body, ...copies.map((copy) => copy.body)].flatMap((note) => (note === null ? [] : [`<p>${lines(note)}</p>`])),
  ]);
  const source = htmlText(plainCitation({ ...citation, url: '' }, 'chicago').replace(/ \.$/, ''));
  return [...parts, `<p>${source} <a href="${htmlText(citation.url)}">${htmlText(citation.url)}</a>.</p>`].join('\n');
}

function richText(entry: ExportEntry): string {
  const parts = entry.highlights.map(({ target, body, copies }) => [
    `“${cleanText(target.selector[0].exact)}”`,
    ...[body, ...copies.map((copy) => copy.body)].flatMap((note) => (note === null ? [] : [cleanText(note)])),
  ].join('\n'));
  return [...parts, plainCitation(citationOf(entry), 'chicago')].join('\n\n');
}

const lines = (text: string): string => htmlText(text).replaceAll('\n', '<br>');
