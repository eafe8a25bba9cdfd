import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withoutTable } from '../scripts/bench/without-table.ts';

/* What a browser asks of the scripts that are built. */

const built = (name: string): string[] => ['chrome', 'firefox'].map((browser) => `.output/${browser}-mv3/${name}`).filter((file) => existsSync(file));
const builds = built('detect.js');
const forPages = ['detect.js', 'reader.js', 'views.js', 'translation.js', 'anchoring.js', 'clip.js', 'fallback.js', 'own-terms.js', 'days.js'].flatMap(built);
/** Words that webextension-polyfill has and nobody else. */
const polyfill = 'The message port closed before a response was received';

describe.skipIf(builds.length === 0)('scripts for pages (skipped where nothing is built)', () => {
  test.each([...forPages, ...built('background.js')])('%s is UTF-8 without noncharacters, or Chromium does not load it', (file) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    expect(text.match(/\p{Noncharacter_Code_Point}/u)).toBeNull();
  });

  test.each(forPages)('%s does without the polyfill, which every page would pay for', (file) => {
    expect(readFileSync(file, 'utf8')).not.toContain(polyfill);
  });

  test.each(built('background.js'))('%s has it', (file) => {
    expect(readFileSync(file, 'utf8')).toContain(polyfill);
  });

  // Every page of the listed hosts loads it.
  test.each(builds)('%s has at most 12 kB of gzip', (file) => {
    expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  // Every article loads it. What few articles need belongs in a part of its own: see platform/load-part.ts.
  test.each(built('reader.js'))('%s has at most 60 kB of gzip, the compiled glossary left out', (file) => {
    expect(gzipSync(withoutTable(readFileSync(file, 'utf8')), { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
  });
});
