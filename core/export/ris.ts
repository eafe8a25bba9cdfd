import { citesNote, fullTitle, keywordsOf, type Citation } from './citation.ts';

/**
 * A citation in RIS, with CRLF. Values stand on one line, so none can begin a tag. A web page has no number there, and its
 * `M1` is the day of access; a report's number is `SN`.
 */
export function risRecord(citation: Citation): string {
  const { key, author, portal, url, issued, accessed, language, number, abstract } = citation;
  const isReport = number !== null;
  const lines: [tag: string, value: string | null][] = [
    ['TY', isReport ? 'RPRT' : 'ELEC'],
    ['ID', key],
    ['TI', fullTitle(citation)],
    ['AU', author],
    ['T2', portal],
    ['PB', portal],
    ['SN', number],
    ['DA', issued === null ? null : slashed(issued)],
    ['PY', issued === null ? null : issued.slice(0, 4)],
    ['Y2', slashed(accessed)],
    ['M1', isReport ? null : slashed(accessed)],
    ['UR', url],
    ['LA', language],
    ['AB', abstract],
    ...keywordsOf(citation).map((word): [string, string] => ['KW', word]),
    ['N1', citesNote(citation)],
  ];
  return `${lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('')}ER  - \r\n`;
}

const slashed = (day: string): string => day.replaceAll('-', '/');
