import { startChromium } from '../browsers/chromium-session.ts';
import type { Session } from '../browsers/session.ts';
import { withProfile, withSession } from '../browsers/with-session.ts';
import { exportLibrary } from './export-library.ts';
import { highlightedAgain } from './highlight-again.ts';
import { hoverMention } from './hover-mention.ts';
import { keepClip, purposeOf } from './keep-clip.ts';
import type { StartOptions } from './options.ts';
import { withExtraOrigin } from './extra-origin.ts';
import { describe, openPage, readPageFile, type OpenPage } from './read-page.ts';
import type { Report } from './report.ts';
import { sample } from './sample.ts';
import { reportTranslation, translateArticle, translationErrors } from './translate-article.ts';

export interface Machine {
  program: string;
  extension: string;
}

/** Reads one page through the built extension, step by step as the options say, and answers with the report. */
export async function readOnePage(machine: Machine, options: StartOptions): Promise<Report> {
  const { file, url } = options.page ?? sample();
  const { engine } = options;
  if (engine === null) return readWith(machine, options, file, url);
  const result = await withExtraOrigin(machine.extension, engine.origin, (extension) => readWith({ ...machine, extension }, options, file, url));
  return { ...result, notes: [...result.notes, `${engine.origin} was added to the host permissions of the extension for this run, since no one is there to grant it.`] };
}

function readWith(machine: Machine, options: StartOptions, file: string, url: string): Promise<Report> {
  return withProfile(async (profile) => {
    const start = () => startChromium({ ...machine, profile, headless: true });
    if (options.highlights.length > 0) return highlightedAgain(start, { ...options, file, url }, finish);
    return withSession(start, async (session) => {
      session.proxy.serve(url, readPageFile(file));
      return finish(session, await openPage(session, url), options);
    });
  });
}

/** The translation, the card, the clip, the report, the picture, the files. */
async function finish(session: Session, opened: OpenPage, { hover, screenshot, clip, export: folder, engine }: StartOptions): Promise<Report> {
  const page = engine === null ? opened : await translateArticle(session, opened, engine);
  if (hover !== null) await hoverMention(session, page, hover);
  const kept = clip ? await keepClip(session, page) : null;
  const result = await describe(page);
  if (kept !== null) Object.assign(result, { clip: kept, requests: result.requests.map((request) => purposeOf(request, page.tab.page.url())) });
  if (screenshot !== null) await page.tab.page.screenshot({ path: screenshot });
  if (engine !== null) Object.assign(result, translated(result, page));
  if (folder !== null) result.exports = await exportLibrary(session, folder);
  if (result.exports?.length === 0) result.notes.push('Nothing was kept, so there was nothing to export.');
  return result;
}

function translated({ errors }: Report, { description }: OpenPage): Pick<Report, 'errors' | 'translation'> {
  const translation = description?.translation ?? null;
  return { errors: [...errors, ...translationErrors(translation)], translation: reportTranslation(translation) };
}
