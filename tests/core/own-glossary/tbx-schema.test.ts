import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeTbx } from '../../../core/own-glossary/tbx-write.ts';
import { injections } from '../export/injections.ts';
import { own } from './samples.ts';

const schema = 'tests/fixtures/own-glossary/tbx-basic.rnc';
/** James Clark's validator; without arguments it says how to use it. */
const isThere = spawnSync('jing').error === undefined;

const full = own(['Bí thư Tỉnh ủy', 'BTTU'], { en: 'Provincial Party Chief', zh: '省委书记', note: 'Dòng một\nDòng "hai" & <ba>', source: 'https://nhandan.vn/1?a=1&b=2', scope: { kind: 'portal', portal: 'nhandan.vn' } });

describe.skipIf(!isThere)('RELAX NG (not run where jing is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chu-giai-tbx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What is wrong, a line each; all files in one run, since Java starts slowly. */
  function faults(files: string[]): string[] {
    const paths = files.map((text, at) => join(folder, `${at}.tbx`));
    paths.forEach((path, at) => writeFileSync(path, files[at]!));
    return spawnSync('jing', ['-c', schema, ...paths], { encoding: 'utf8' }).stdout.split('\n').filter((line) => line !== '');
  }

  test('what we write is TBX-Basic, whatever the words', () => {
    const nasty = injections.map((text) => own(`Từ ${text.slice(0, 100)}`, { en: text.slice(0, 100), note: text, source: text.slice(0, 100), keep: true }));
    expect(faults([writeTbx([full]), writeTbx([own('Đổi mới', { keep: true })]), writeTbx(nasty)])).toEqual([]);
  });

  test('what is no TBX-Basic is found', () => {
    const valid = writeTbx([full]);
    const broken = [
      valid.replace('style="dca"', 'style="dct"'), valid.replace('preferredTerm-admn-sts', 'preferred'), valid.replace('type="definition"', 'type="meaning"'),
      valid.replaceAll(/<langSec.*<\/langSec>\n/g, ''), writeTbx([]), valid.replace('<term>', '<tig><term>').replace('</term>', '</term></tig>'), valid.replace(/<descrip .*<\/descrip>/s, '').replace('</termSec>', '<descrip type="definition">x</descrip></termSec>'),
    ];
    const found = faults(broken);
    expect(broken.filter((_, at) => !found.some((line) => line.includes(`/${at}.tbx:`)))).toEqual([]);
  });
});
