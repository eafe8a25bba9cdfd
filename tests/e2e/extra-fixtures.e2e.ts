import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../scripts/browsers/session.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { paintedRanges } from './driver/marks.ts';
import { visitArticle } from './driver/visit.ts';

/** A folder of more pages: `corpus/NAME.html`, with the article's text in `corpus/NAME.txt`. */
const folder = process.env.EXTRA_FIXTURES ? join(process.env.EXTRA_FIXTURES, 'corpus') : null;
const files = folder === null || !existsSync(folder) ? [] : readdirSync(folder);
const names = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length));

/** Shorter lines of a text are menus, dates and captions. */
const paragraphLength = 120;

describe.skipIf(names.length === 0)('pages of EXTRA_FIXTURES (skipped where it is not set)', () => {
  const profile = newProfile();
  let session: Session;

  beforeAll(async () => {
    session = await startBrowser(profile);
  });

  afterAll(async () => {
    await session?.close();
    removeProfile(profile);
  });

  test.each(names)('%s', async (name) => {
    const page = readFileSync(join(folder!, `${name}.html`), 'utf8');
    const { tab, description } = await visitArticle(session, `https://haiduong.gov.vn/extra/${name}`, page);
    expect(description.detection).toMatchObject({ isArticle: true });
    expect(description.errors).toEqual([]);
    expect(await paintedRanges(tab)).toBeGreaterThan(0);
    const text = flat(description.article!.text);
    for (const paragraph of paragraphsOf(join(folder!, `${name}.txt`))) expect(text).toContain(paragraph);
  });
});

function paragraphsOf(file: string): string[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.split(/\n+/).map(flat).filter((line) => line.length >= paragraphLength);
}

function flat(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
