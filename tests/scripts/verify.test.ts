import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshLibrary } from '../platform/library/fresh-library.ts';
import { fill } from '../platform/library/samples.ts';
import { bytesIn, exported } from '../platform/export/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'chu-giai-verify-'));
let whole: Uint8Array;

beforeAll(async () => {
  await freshLibrary();
  await fill();
  whole = await bytesIn((await exported('archive')).blob);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** TypeScript runs as it is from Node 22.18 on; the package `node` has one. */
const node = Number(process.versions.node.split('.')[0]) > 22 ? process.execPath : join('node_modules', 'node', 'bin', 'node');

function verify(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(node, ['--disable-warning=ExperimentalWarning', 'scripts/verify.ts', ...args], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
  return { code: status, out: stdout, err: stderr };
}

function verifyBytes(bytes: Uint8Array): ReturnType<typeof verify> {
  writeFileSync(join(folder, 'archive.zip'), bytes);
  return verify('archive.zip');
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The archive with other files, and a manifest that agrees with them unless one is given. */
function changed(change: (files: Record<string, Uint8Array>) => void, manifest?: Uint8Array): Uint8Array {
  const { 'manifest-sha256.txt': _, ...files } = unzipSync(whole);
  change(files);
  const lines = Object.entries(files).map(([path, bytes]) => `${sum(bytes)}  ${path}\n`).sort();
  return zipSync({ ...files, 'manifest-sha256.txt': manifest ?? text(lines.join('')) });
}
const sameManifest = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => changed(change, unzipSync(whole)['manifest-sha256.txt']);

test('an archive as it was written is intact', () => {
  expect(verifyBytes(whole)).toMatchObject({ code: 0, out: expect.stringMatching(/^Intact: \d+ files, \d+ bytes, every SHA-256 as the manifest says\.\n$/) as string });
});

const csv = 'highlights.csv';
const bomb = () => zipSync({ 'records/clips.jsonl': new Uint8Array(50_000_000) });
const patched = (bytes: Uint8Array, from: string, to: string): Uint8Array => Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');

/** The archive with another number of entries in its last bytes. */
function counting(entries: number): Uint8Array {
  const bytes = whole.slice();
  new DataView(bytes.buffer).setUint16(bytes.length - 12, entries, true);
  return bytes;
}

describe('is refused with a sentence that says what and where', () => {
  test.each<[what: string, archive: () => Uint8Array, sentence: RegExp]>([
    ['a changed file', () => sameManifest((files) => { files[csv] = text('x'); }), /^highlights\.csv was changed: its SHA-256 is [0-9a-f]{64}, the manifest says [0-9a-f]{64}\.$/],
    ['a missing file', () => sameManifest((files) => { Reflect.deleteProperty(files, csv); }), /^highlights\.csv is missing: the manifest lists it\.$/],
    ['a file more', () => sameManifest((files) => { files['articles/x.md'] = text('x'); }), /^articles\/x\.md is not in the manifest/],
    ['a page under another hash', () => changed((files) => { files[`bytes/${'0'.repeat(64)}`] = text('x'); }), /^bytes\/0+ was damaged before it was archived/],
    ['a line too few', () => changed((files) => { files['records/highlights.jsonl'] = text(''); }), /^records\/highlights\.jsonl does not have the 2 records/],
    ['a later version', () => changed((files) => { files['archive.json'] = text('{"format":"chu-giai-archive","version":2}'); }), /^This archive is of version 2/],
    ['another format', () => changed((files) => { files['archive.json'] = text('[[['.repeat(50_000)); }), /^archive\.json is not that of an archive/],
    ['no manifest', () => { const { 'manifest-sha256.txt': _, ...files } = unzipSync(whole); return zipSync(files); }, /^manifest-sha256\.txt is missing/],
    ['a damaged manifest', () => changed(() => undefined, text('x\n')), /^Line 1 of manifest-sha256\.txt is damaged\.$/],
    ['a slip', () => zipSync({ '../../etc/passwd': text('x') }), /^"\.\.\/\.\.\/etc\/passwd" does not belong into an archive/],
    ['an absolute name', () => zipSync({ '/etc/passwd': text('x') }), /^"\/etc\/passwd" does not belong/],
    ['a backslash', () => zipSync({ 'articles\\..\\x.md': text('x') }), /does not belong into an archive/],
    ['a name twice', () => patched(zipSync({ 'articles/a.md': text('x'), 'articles/b.md': text('x') }), 'articles/b.md', 'articles/a.md'), /^articles\/a\.md is there twice\.$/],
    ['a bomb', bomb, /^records\/clips\.jsonl says it unpacks to 50000000 bytes of \d+: that is a ZIP bomb\.$/],
    ['100,000 entries, which only the 64-bit extension can count', () => counting(0xffff), /^The ZIP has more than 65534 files/],
    ['fewer entries than it has', () => counting(2), /^The ZIP has more entries than it says\.$/],
    ['a ZIP that was cut', () => whole.subarray(0, whole.length - 100), /^The ZIP file is cut short/],
    ['something behind it', () => Buffer.concat([whole, text('x'.repeat(30))]), /^The ZIP file is cut short, or something was put behind it\.$/],
    ['no ZIP', () => text('<html>'.repeat(100)), /^This is no ZIP file\.$/],
    ['an empty file', () => new Uint8Array(0), /^This is no ZIP file\.$/],
  ])('%s', (_, archive, sentence) => {
    const { code, out, err } = verifyBytes(archive());
    expect(err.trimEnd()).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test('a file that is not there', () => {
    expect(verify('none.zip')).toMatchObject({ code: 1, err: expect.stringContaining('none.zip') as string });
  });
});

test.each([[[]], [['a.zip', 'b.zip']], [['--help']]])('a wrong call is exit 2: %j', (args) => {
  expect(verify(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run verify -- ARCHIVE.zip') as string });
});

test('a byte that was flipped anywhere is noticed', () => {
  const step = Math.ceil(whole.length / 8);
  for (let at = 100; at < whole.length; at += step) {
    const damaged = whole.slice();
    damaged[at] = damaged[at]! ^ 0x40;
    const { code, out } = verifyBytes(damaged);
    // Of what no sum covers, times and hints alone: what is in the archive is the same then.
    if (code === 0) expect(unzipSync(damaged), `byte ${at}: ${out}`).toEqual(unzipSync(whole));
  }
}, 60_000);
