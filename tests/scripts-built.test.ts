import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/* What a browser asks of the scripts that are built. */

const built = (name: string): string[] => ['chrome', 'firefox'].map((browser) => `.output/${browser}-mv3/${name}`).filter((file) => existsSync(file));
const builds = built('detect.js');

describe.skipIf(builds.length === 0)('scripts for pages (skipped where nothing is built)', () => {
  test.each([...builds, ...built('reader.js'), ...built('background.js')])('%s is UTF-8 without noncharacters, or Chromium does not load it', (file) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    expect(text.match(/\p{Noncharacter_Code_Point}/u)).toBeNull();
  });

  // Every page of the listed hosts loads it.
  test.each(builds)('%s has at most 12 kB of gzip', (file) => {
    expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });
});
