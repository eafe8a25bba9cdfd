import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { archive, sourceFiles } from '../../../scripts/steps/archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files: [string, Uint8Array][] = [['manifest.json', bytes('{}')], ['icon/16.png', bytes('png')], ['_locales/vi/messages.json', bytes('{"a":1}')]];

afterEach(() => vi.unstubAllEnvs());

test('the same files make the same bytes, whatever their order, the day and the time zone', () => {
  vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
  const first = archive(new Map(files));
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(archive(new Map(files.toReversed()))).toEqual(first);
});

test('other contents make other bytes', () => {
  expect(archive(new Map([['manifest.json', bytes('{ }')]]))).not.toEqual(archive(new Map([['manifest.json', bytes('{}')]])));
});

test('what goes in comes out', () => {
  const opened = unzipSync(archive(new Map(files)));
  expect(Object.keys(opened)).toEqual(['_locales/vi/messages.json', 'icon/16.png', 'manifest.json']);
  expect(opened['icon/16.png']).toEqual(bytes('png'));
});

test('the source archive holds what builds the packages, and nothing that is made', () => {
  const names = [...sourceFiles().keys()];
  expect(names).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'core/protocol.ts']));
  expect(names.filter((name) => /^(node_modules|\.output|\.wxt|\.cache|dist)\//.test(name))).toEqual([]);
});
