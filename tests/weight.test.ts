import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/* Every page of the listed hosts loads the deciding script, as gzip counts it. */

const builds = ['chrome', 'firefox'].map((browser) => `.output/${browser}-mv3/detect.js`).filter((file) => existsSync(file));

describe.skipIf(builds.length === 0)('the deciding script (skipped where nothing is built)', () => {
  test.each(builds)('%s has at most 12 kB', (file) => {
    expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });
});
