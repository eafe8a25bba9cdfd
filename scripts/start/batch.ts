import { dirname, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { startChromium } from '../browsers/chromium-session.ts';
import type { Session } from '../browsers/session.ts';
import { withProfile, withSession } from '../browsers/with-session.ts';
import { describe, openPage, readPageFile, StartError } from './read-page.ts';
import type { Report } from './report.ts';
import type { Machine } from './scripted.ts';

const line = v.object({ file: v.string(), url: v.pipe(v.string(), v.url()) });

export type BatchAnswer = ({ url: string } & Report) | { url: string | null; error: string };

/** Reads every page of the list in one browser; a line that cannot be read is answered with its error. */
export async function readBatch(machine: Machine, list: string, answer: (result: BatchAnswer) => void): Promise<void> {
  const lines = readFileSync(list, 'utf8').split('\n').filter((text) => text.trim() !== '');
  if (lines.length === 0) throw new StartError(`${list} names no page: a line is {"file":"a.html","url":"https://…"}.`);
  await withProfile((profile) =>
    withSession(() => startChromium({ ...machine, profile, headless: true }), async (session) => {
      for (const text of lines) answer(await readLine(session, text, dirname(list)));
    }));
}

async function readLine(session: Session, text: string, folder: string): Promise<BatchAnswer> {
  let url: string | null = null;
  try {
    const given = v.parse(line, JSON.parse(text));
    url = given.url;
    session.proxy.serve(url, readPageFile(resolve(folder, given.file)));
    const page = await openPage(session, url);
    const report = await describe(page);
    await page.tab.page.close();
    return { url, ...report };
  } catch (error) {
    return { url, error: error instanceof Error ? error.message : String(error) };
  }
}
