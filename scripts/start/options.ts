import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Passage } from '../browsers/select-quote.ts';
import { UsageError } from '../command.ts';
import { engineOptions, type ScriptedEngine } from './translation-options.ts';

export const usage = `npm start -- [FILE.html --url URL] [--headless] [--report OUT.json] [--screenshot OUT.png] [--hover N]
                    [--highlight QUOTE|JSON]… [--then FILE2.html] [--clip] [--export DIR]
                    [--translate en --engine KIND=BASE_URL [--key-env NAME] [--model NAME] [--region NAME]]
       npm start -- --batch LIST.jsonl [--report OUT.jsonl]`;

export interface StartOptions {
  /** The page; null for the project's own sample. */
  page: { file: string; url: string } | null;
  batch: string | null;
  headless: boolean;
  report: string | null;
  screenshot: string | null;
  /** Index of the mention whose card is opened, from 0. */
  hover: number | null;
  /** Of each passage the first occurrence is highlighted. */
  highlights: Passage[];
  /** What the address serves after the browser was started again. */
  then: string | null;
  /** Whether the article is kept as a clip. */
  clip: boolean;
  /** The folder that the library is exported into. */
  export: string | null;
  /** Has the article translated by this engine. */
  engine: ScriptedEngine | null;
}

const known = {
  url: { type: 'string' },
  batch: { type: 'string' },
  headless: { type: 'boolean' },
  report: { type: 'string' },
  screenshot: { type: 'string' },
  hover: { type: 'string' },
  highlight: { type: 'string', multiple: true },
  then: { type: 'string' },
  clip: { type: 'boolean' },
  translate: { type: 'string' },
  engine: { type: 'string' },
  'key-env': { type: 'string' },
  model: { type: 'string' },
  region: { type: 'string' },
  export: { type: 'string' },
} as const;

/**
 * Paths are taken from `folder`, where the command was called.
 * @throws UsageError
 */
export function startOptions(args: string[], folder: string): StartOptions {
  const { values, positionals } = parse(args);
  const path = (name: string | undefined) => (name === undefined ? null : resolve(folder, name));
  const options: StartOptions = {
    page: pageOf(positionals, values.url, path),
    batch: path(values.batch),
    headless: values.headless ?? false,
    report: path(values.report),
    screenshot: path(values.screenshot),
    hover: values.hover === undefined ? null : index(values.hover),
    highlights: (values.highlight ?? []).map(quoteOf),
    then: path(values.then),
    clip: values.clip ?? false,
    export: path(values.export),
    engine: engineOptions(values, process.env),
  };
  check(options);
  return options;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: known });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function pageOf(files: string[], url: string | undefined, path: (name: string) => string | null): StartOptions['page'] {
  const file = files[0] === undefined ? null : path(files[0]);
  if (files.length > 1) throw new UsageError(`"${files[1]}" is one page too many. For many pages: --batch LIST.jsonl.`);
  if (file === null && url === undefined) return null;
  if (file === null) throw new UsageError('--url says where a saved page comes from: name its FILE.html too.');
  if (url === undefined) throw new UsageError(`Say where ${files[0]} comes from: --url https://haiduong.gov.vn/…`);
  return { file, url: webAddress(url) };
}

/** @throws UsageError unless it is an address of http or https */
export function webAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`"${text}" is no web address: write it as https://haiduong.gov.vn/….`);
}

function index(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--hover takes the number of a mention, counted from 0, not "${text}".`);
  return Number(text);
}

function quoteOf(text: string): Passage {
  const given = text.trimStart().startsWith('{') ? parseJson(text) : { quote: text };
  const word = (value: unknown) => (typeof value === 'string' ? value : '');
  const { quote, prefix, suffix } = given as Record<keyof Passage, unknown>;
  if (word(quote).trim() === '') throw new UsageError('--highlight takes the words to mark, or {"quote","prefix","suffix"}.');
  return { quote: word(quote), prefix: word(prefix), suffix: word(suffix) };
}

function parseJson(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    // A quote may well begin with a brace.
    return { quote: text };
  }
}

function check({ batch, page, then, highlights, hover, screenshot, clip, export: folder, engine }: StartOptions): void {
  if (then !== null && highlights.length === 0) {
    throw new UsageError('--then shows a changed page to highlights that were made before: add --highlight.');
  }
  if (folder !== null && highlights.length === 0 && !clip) {
    throw new UsageError('--export writes what was kept in this run: add --highlight or --clip.');
  }
  const alone = page !== null || then !== null || highlights.length > 0 || hover !== null || screenshot !== null || clip || engine !== null;
  if (batch !== null && alone) {
    throw new UsageError('--batch takes its pages from the list, and goes with --report alone.');
  }
}
