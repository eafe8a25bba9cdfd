import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { chromium, firefox } from '../../../scripts/browsers/browser-kind.ts';
import { objection } from '../../../scripts/browsers/browser-program.ts';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'chu-giai-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that says this as its version. */
function program(name: string, version: string, status = 0): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${version}'\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('a browser will do, or it is said why not', () => {
  test.each([
    ['Chromium 156.0.8078.79 built on Debian', chromium],
    ['Google Chrome for Testing 140.0.7339.82', chromium],
    ['Mozilla Firefox 153.7.0esr', firefox],
  ])('%s will do', (version, kind) => {
    expect(objection(kind, program('good', version))).toBeNull();
  });

  test.each([
    ['Google Chrome 141.0.7390.54', chromium, /ignores --load-extension since version 137.+CHROME_PATH/],
    ['Chromium 120.0.6099.1', chromium, /version 120; the extension needs 128/],
    ['Mozilla Firefox 128.3.0esr', firefox, /version 128; the extension needs 140/],
  ])('%s will not', (version, kind, why) => {
    const said = objection(kind, program('bad', version));
    expect(said).toMatch(why);
    expect(said).not.toContain('\n');
  });

  test('nor will one that does not start, or is not there', () => {
    expect(objection(chromium, program('broken', 'error while loading shared libraries', 127))).toMatch(/does not start/);
    expect(objection(chromium, join(folder, 'missing'))).toMatch(/does not exist/);
  });

  test('the one that the environment names is taken, and refused by that name', async () => {
    vi.stubEnv('CHROME_PATH', program('named', 'Chromium 156.0.1.1'));
    expect(await findBrowser(chromium)).toBe(join(folder, 'named'));
    vi.stubEnv('CHROME_PATH', program('named', 'Google Chrome 141.0.1.1'));
    await expect(findBrowser(chromium)).rejects.toThrow(/^CHROME_PATH: .+branded Google Chrome/);
    vi.unstubAllEnvs();
  });
});
