import { askReader } from '../browsers/ask.ts';
import type { Session } from '../browsers/session.ts';
import { until } from '../browsers/wait.ts';
import { withSession } from '../browsers/with-session.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { makeHighlights, reportHighlights, type Made } from './highlight-quotes.ts';
import type { StartOptions } from './options.ts';
import { openPage, readPageFile, type OpenPage } from './read-page.ts';
import type { Report } from './report.ts';

type PageOptions = StartOptions & { file: string; url: string };
type Finish = (session: Session, page: OpenPage, options: StartOptions) => Promise<Report>;

/** Highlights, closes the browser, starts it again on the same profile, and reports on what is there then. */
export async function highlightedAgain(start: () => Promise<Session>, options: PageOptions, finish: Finish): Promise<Report> {
  const { file, url, then, highlights } = options;
  const made = await withSession(start, async (session) => {
    session.proxy.serve(url, readPageFile(file));
    return makeHighlights(session, await openPage(session, url), highlights);
  });
  return withSession(start, async (session) => {
    session.proxy.serve(url, readPageFile(then ?? file));
    const page = await withHighlights(session, await openPage(session, url), made);
    const report = await finish(session, page, options);
    const errors = [...refused(made), ...lost(made, page), ...report.errors];
    return { ...report, errors, highlights: reportHighlights(made, page.description) };
  });
}

const refused = (made: Made[]): string[] =>
  made.flatMap(({ quote, problem }) => (problem === null ? [] : [`"${quote}" was not highlighted: ${problem}`]));

/** The library is asked after the page was read, so the highlights come a moment later. */
async function withHighlights(session: Session, page: OpenPage, made: Made[]): Promise<OpenPage> {
  const description = await until(async () => {
    const now = await askReader(session, page.tab.id, 'describePage');
    return now !== null && missing(made, now).length === 0 ? now : null;
  }, 5000);
  return description === null ? page : { ...page, description };
}

const missing = (made: Made[], description: PageDescription | null): Made[] =>
  made.filter(({ id }) => id !== null && !description?.highlights.some(({ highlight }) => highlight.id === id));

const lost = (made: Made[], { description }: OpenPage): string[] =>
  missing(made, description).map(({ quote }) => `"${quote}" was said to be saved, but is not there after the restart.`);
