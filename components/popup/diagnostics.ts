import type { PageDescription, SiteReport } from '../../core/protocol.ts';

interface Circumstances {
  version: string;
  browser: string;
  site: SiteReport | null;
  page: PageDescription | null;
}

/** What a report of a fault needs and may hold: counts and times, no address, no words of a page, nothing that was kept. */
export function diagnostics({ version, browser, site, page }: Circumstances): string {
  const facts = {
    version, browser,
    site: site === null ? null : { access: site.access, state: site.state },
    page: page === null ? null : {
      isArticle: page.detection.isArticle, confidence: page.detection.confidence, glossDate: page.glossDate.from,
      characters: page.article?.text.length ?? 0, mentions: page.mentions.length, people: page.people.length,
      highlights: page.highlights.length, orphans: page.highlights.filter(({ anchor }) => anchor.state === 'orphan').length,
      timings: page.timings, errors: page.errors.map(kindOf), interference: page.interference,
    },
  };
  return JSON.stringify(facts, null, 2);
}

/** The name of an error; what follows it may quote the page. */
const kindOf = (error: string): string => /^\w+/.exec(error)?.[0] ?? 'Error';
