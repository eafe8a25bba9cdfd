import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure, type Figure } from '../../bench/figure.ts';
import { compiledTerms } from '../../bench/text/compiled-terms.ts';
import { buildExtension } from '../steps/build-extension.ts';
import { withoutTable } from './without-table.ts';

const kilobyte = 1024;

/** What the built extension puts into pages, in bytes. */
export async function weigh(): Promise<Figure[]> {
  const folder = await buildExtension('chrome');
  const [detect, reader] = ['detect.js', 'reader.js'].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (detect === undefined || reader === undefined) return [];
  const bytes = (name: string, count: number, most: number | null) =>
    figure(name, { count, note: 'bytes', bounds: most === null ? [] : [{ of: 'count', most }] });
  return [
    bytes('deciding script, gzip', zipped(detect), 12 * kilobyte),
    bytes('reader without the glossary table, gzip', zipped(withoutTable(reader)), 60 * kilobyte),
    bytes('reader with the glossary table, gzip', zipped(reader), null),
    bytes('compiled table of 20,000 terms, as it is', tableBytes(20_000), 1.5 * kilobyte * kilobyte),
  ];
}

const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Forms and their trie, without what is said of the concepts. */
function tableBytes(size: number): number {
  const { concepts: _concepts, ...table } = compiledTerms(size);
  return Buffer.byteLength(JSON.stringify(table));
}
