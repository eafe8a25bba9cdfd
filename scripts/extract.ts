// npm run extract -- FILE.html --url URL | --jsonl [LIST]
import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { portalPlace } from '../core/reference/portal.ts';
import { extract } from '../page/article/extract.ts';
import { fallbackBody } from '../page/article/fallback.ts';
import { fail, UsageError, write } from './command.ts';
import { readGlossary } from './glossary.ts';
import { openPage } from './page-file.ts';

const usage = 'npm run extract -- FILE.html --url URL | --jsonl [LIST.jsonl]';

const line = v.object({ file: v.string(), url: v.string() });

const glossary = readGlossary();

try {
  await main();
} catch (error) {
  fail(error, [UsageError], usage);
}

async function main(): Promise<void> {
  const { values: { url, jsonl }, positionals: [file, ...more] } = options();
  const calledFrom = process.env.INIT_CWD ?? '.';
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is one file too many.`);
  if (jsonl) return eachLine(file === undefined ? null : resolve(calledFrom, file), calledFrom);
  if (file === undefined || url === undefined) throw new UsageError('A saved page and the address that it came from are needed.');
  if (!isWebAddress(url)) throw new UsageError(`"${url}" is no address: write it in full, as https://haiduong.gov.vn/…`);
  write(JSON.stringify(extractFile(resolve(calledFrom, file), url)));
}

function options() {
  try {
    return parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, jsonl: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function extractFile(file: string, url: string): object {
  const window = openPage(file, url);
  const { article, detection, attachments } = extract(window.document, url, (host) => portalPlace(host, glossary), fallbackBody);
  window.close();
  return { url, article, detection, ...(attachments.length > 0 && { attachments }) };
}

/** One answer a line, in order; a line that cannot be read is answered with `{"url","error"}`. */
async function eachLine(list: string | null, calledFrom: string): Promise<void> {
  const folder = list === null ? calledFrom : dirname(list);
  const lines = createInterface({ input: list === null ? process.stdin : createReadStream(list), crlfDelay: Infinity });
  for await (const text of lines) if (text.trim() !== '') write(JSON.stringify(answer(text, folder)));
}

function answer(text: string, folder: string): object {
  let url: string | null = null;
  try {
    const given = v.parse(line, JSON.parse(text));
    url = given.url;
    if (!isWebAddress(url)) throw new Error(`"${url}" is no web address.`);
    return extractFile(resolve(folder, given.file), url);
  } catch (error) {
    return { url, error: error instanceof Error ? error.message : String(error) };
  }
}
