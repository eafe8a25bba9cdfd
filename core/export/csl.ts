import { fullTitle, type Citation } from './citation.ts';

/**
 * A citation in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). An article about numbered
 * documents is a `report`: of the types that RIS and BibTeX have too, that is the one with a number and a publisher.
 */
export function cslItem(citation: Citation): object {
  const { key, author, portal, url, issued, accessed, language, numbers, abstract, tags } = citation;
  return {
    id: key,
    type: numbers.length > 0 ? 'report' : 'webpage',
    title: fullTitle(citation),
    ...(author === null ? {} : { author: [{ literal: author }] }),
    'container-title': portal,
    publisher: portal,
    ...(numbers.length > 0 ? { number: numbers.join('; ') } : {}),
    ...(issued === null ? {} : { issued: dateOf(issued) }),
    accessed: dateOf(accessed),
    URL: url,
    language,
    ...(abstract === null ? {} : { abstract }),
    ...(tags.length > 0 ? { keyword: tags.join(', ') } : {}),
  };
}

const dateOf = (day: string): object => ({ 'date-parts': [day.split('-').map(Number)] });
