import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../scripts/command.ts';
import { startOptions } from '../../../scripts/start/options.ts';

const folder = resolve('/somewhere');
const read = (...args: string[]) => startOptions(args, folder);
const url = 'https://haiduong.gov.vn/tin?id=1';

test('nothing said: the sample, and a window for a person', () => {
  expect(read()).toEqual({
    page: null, batch: null, headless: false, report: null, screenshot: null, hover: null, highlights: [], then: null, clip: false, export: null, engine: null,
  });
});

test('paths are taken from the folder of the call', () => {
  const { page, report, screenshot, then } = read('a.html', '--url', url, '--report', '../r.json', '--screenshot', 'p.png', '--highlight', 'x', '--then', 'b.html');
  expect(page).toEqual({ file: resolve(folder, 'a.html'), url });
  expect([report, screenshot, then]).toEqual([resolve('/r.json'), resolve(folder, 'p.png'), resolve(folder, 'b.html')]);
});

test('an export goes into a folder, taken from that of the call', () => {
  expect(read('--clip', '--export', 'out')).toMatchObject({ clip: true, export: resolve(folder, 'out') });
});

test.each([
  ['Bí thư Tỉnh ủy', { quote: 'Bí thư Tỉnh ủy', prefix: '', suffix: '' }],
  ['{"quote":"UBND tỉnh","prefix":"đồng chí "}', { quote: 'UBND tỉnh', prefix: 'đồng chí ', suffix: '' }],
  ['{trích} lời', { quote: '{trích} lời', prefix: '', suffix: '' }],
])('--highlight %s', (text, quote) => {
  expect(read('--highlight', text).highlights).toEqual([quote]);
});

test('--highlight may be repeated, in order', () => {
  expect(read('--highlight', 'một', '--highlight', 'hai').highlights.map(({ quote }) => quote)).toEqual(['một', 'hai']);
});

describe('wrong usage is refused', () => {
  test.each([
    [['a.html'], /--url/],
    [['--url', url], /FILE/],
    [['a.html', 'b.html', '--url', url], /b\.html/],
    [['a.html', '--url', 'haiduong.gov.vn'], /no web address/],
    [['a.html', '--url', 'file:///etc/hosts'], /no web address/],
    [['--hover', 'first'], /counted from 0/],
    [['--hover=-1'], /counted from 0/],
    [['--highlight', ' '], /words to mark/],
    [['--then', 'b.html'], /--highlight/],
    [['--batch', 'l.jsonl', '--hover', '1'], /--batch/],
    [['--colour'], /colour/],
    [['--translate', 'en'], /--translate needs an engine/],
    [['--export', 'out'], /add --highlight or --clip/],
    [['--batch', 'l.jsonl', '--clip'], /--batch/],
  ])('%j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });
});
