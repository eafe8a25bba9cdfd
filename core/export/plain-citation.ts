import { englishDay } from '../reference/day.ts';
import { fullTitle, type Citation } from './citation.ts';

export const citationStyles = ['chicago', 'apa', 'vietnamese'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A citation as text, to be pasted into a paper. */
export function plainCitation(citation: Citation, style: CitationStyle): string {
  switch (style) {
    case 'chicago': return chicago(citation);
    case 'apa': return apa(citation);
    case 'vietnamese': return vietnamese(citation);
  }
}

/** The Chicago Manual of Style, 18th edition, 14.207: a web page in a bibliography. */
function chicago({ title, english, author, portal, issued, accessed, url }: Citation): string {
  const name = english === null ? `“${ended(title)}”` : `“${title}” [${english}].`;
  const dates = issued === null ? `Accessed ${american(accessed)}.` : `${american(issued)}. Accessed ${american(accessed)}.`;
  return `${ended(author ?? portal)} ${name} ${author === null ? '' : `${ended(portal)} `}${dates} ${url}.`;
}

/** Publication Manual of the American Psychological Association, 7th edition, 10.16. */
function apa({ title, english, author, portal, issued, accessed, url }: Citation): string {
  const day = issued === null ? 'n.d.' : `${issued.slice(0, 4)}, ${american(issued).replace(/, \d+$/, '')}`;
  const site = author === null ? '' : ` ${ended(portal)}`;
  return `${ended(author ?? portal)} (${day}). ${ended(fullTitle({ title, english }))}${site} Retrieved ${american(accessed)}, from ${url}`;
}

/** As Vietnamese universities ask for: author (day), “title”, portal, day of access, address. */
function vietnamese({ title, english, author, portal, issued, accessed, url }: Citation): string {
  const day = issued === null ? 'không ghi ngày' : dayFirst(issued);
  const name = english === null ? `“${title}”` : `“${title}” [${english}]`;
  return `${author ?? portal} (${day}), ${name}, ${author === null ? '' : `${portal}, `}truy cập ngày ${dayFirst(accessed)}, ${url}.`;
}

const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
/** July 5, 2024 */
const american = (day: string): string => englishDay(day).replace(/^(\d+) (\S+) (\d+)$/, '$2 $1, $3');
/** 5/7/2024 */
const dayFirst = (day: string): string => day.split('-').map(Number).reverse().join('/');
