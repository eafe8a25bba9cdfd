import { citesNote, fullTitle, keywordsOf, type Citation } from './citation.ts';

/** A citation for BibLaTeX, in UTF-8; BibTeX reads it too. Titles and names stand in double braces: they keep their letters, and `and` parts no names. */
export function bibtexEntry(citation: Citation): string {
  const { key, author, portal, url, issued, accessed, language, number, abstract } = citation;
  const isReport = number !== null;
  const [keywords, note] = [keywordsOf(citation), citesNote(citation)];
  const fields: [name: string, value: string | null][] = [
    ['title', `{${latex(fullTitle(citation))}}`],
    ['author', author === null ? null : `{${latex(author)}}`],
    [isReport ? 'institution' : 'organization', latex(portal)],
    ['number', number === null ? null : latex(number)],
    ['date', issued],
    ['year', issued === null ? null : issued.slice(0, 4)],
    ['url', address(url)],
    ['urldate', accessed],
    ['language', language],
    ['abstract', abstract === null ? null : latex(abstract)],
    ['keywords', keywords.length > 0 ? latex(keywords.join(', ')) : null],
    // Bibliographies print `note`, and not this.
    ['annotation', note === null ? null : latex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@${isReport ? 'report' : 'online'}{${key},\n${lines.join('')}}\n`;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_',
};

/** Text whose letters all stand for themselves in LaTeX; it would draw two hyphens, and two quotation marks, into one sign. */
const latex = (text: string): string => text.replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? sign).replace(/([-'`])(?=\1)/g, '$1{}');

/** `url` takes an address as it is; what would end the field or begin a command is percent-encoded. */
const address = (url: string): string => url.replace(/[\\{}"\s]/g, encodeURIComponent);
