import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withExtraOrigin } from '../../../scripts/start/extra-origin.ts';

const manifest = { manifest_version: 3, name: 'Chú Giải', permissions: ['storage'], host_permissions: ['https://*.gov.vn/*'], optional_host_permissions: ['*://*/*'] };

const filesOf = (folder: string): Record<string, string> => Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length), readFileSync(join(parentPath, name), 'utf8')]));

test('the copy has one host more, and nothing else differs; the build stays as it is', async () => {
  const built = mkdtempSync(join(tmpdir(), 'chu-giai-test-'));
  mkdirSync(join(built, 'chunks'));
  writeFileSync(join(built, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(built, 'chunks', 'reader.js'), 'read();');
  const before = filesOf(built);
  const copy = await withExtraOrigin(built, 'http://127.0.0.1:5000', (folder) => {
    const { '/manifest.json': changed, ...others } = filesOf(folder);
    expect({ ...others, '/manifest.json': before['/manifest.json'] }).toEqual(before);
    expect(JSON.parse(changed!)).toEqual({ ...manifest, host_permissions: ['https://*.gov.vn/*', 'http://127.0.0.1/*'] });
    return Promise.resolve(folder);
  });
  expect(existsSync(copy)).toBe(false);
  expect(filesOf(built)).toEqual(before);
  rmSync(built, { recursive: true });
});
