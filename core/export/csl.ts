import { citesNote, fullTitle, keywordsOf, type Citation } from './citation.ts';

/**
 * A citation in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). A page that is a numbered
 * document is a `report`: of the types that RIS and BibTeX have too, that is the one with a number and a publisher.
 */
export function cslItem(citation: Citation): object {
  const { key, author, portal, url, issued, accessed, language, number, abstract } = citation;
  const [keywords, note] = [keywordsOf(citation), citesNote(citation)];
  return {
    id: key,
    type: number !== null ? 'report' : 'webpage',
    title: fullTitle(citation),
    ...(author === null ? {} : { author: [{ literal: author }] }),
    'container-title': portal,
    publisher: portal,
    ...(number === null ? {} : { number }),
    ...(issued === null ? {} : { issued: dateOf(issued) }),
    accessed: dateOf(accessed),
    URL: url,
    language,
    ...(abstract === null ? {} : { abstract }),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    ...(note === null ? {} : { note }),
  };
}

const dateOf = (day: string): object => ({ 'date-parts': [day.split('-').map(Number)] });
