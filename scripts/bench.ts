// npm run bench -- [ROW…]: speed, weight and correctness beside peers, in Chromium; writes bench/results.json
import { availableParallelism } from 'node:os';
import puppeteer, { type Browser } from 'puppeteer-core';
import { buildPage } from './bench/build-page.ts';
import { benchData } from './bench/data.ts';
import { writeResults } from './bench/results.ts';
import { runRow, type RowResult } from './bench/run-row.ts';
import { serve } from './bench/serve.ts';
import { table } from './bench/table.ts';
import { weigh } from './bench/weigh.ts';
import { chromium } from './browsers/browser-kind.ts';
import { BrowserError } from './browsers/browser-program.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { withProfile } from './browsers/with-session.ts';
import { fail, say, today, UsageError, write } from './command.ts';

/** In the order of the table; each is a file of bench/rows/. */
const known = ['find', 'mark', 'hover', 'extract', 'anchor', 'search', 'store', 'sanitise', 'weight'];

try {
  const ids = wanted(process.argv.slice(2));
  const program = await findBrowser(chromium);
  const server = await serve(await buildPage(), benchData());
  await withProfile(async (profile) => {
    const browser = await start(program, profile);
    const circumstances = { date: today(), browser: await browser.version(), cores: availableParallelism() };
    const rows = await runRows(browser, server.origin, ids).finally(() => browser.close());
    write(`${table(rows)}\n\n${circumstances.browser}, ${circumstances.cores} cores, ${circumstances.date}`);
    writeResults(rows, circumstances);
  }).finally(server.close);
} catch (error) {
  fail(error, [BrowserError], `npm run bench -- [${known.join('] [')}]`);
}

function wanted(ids: string[]): string[] {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`There is no row "${unknown}".`);
  return ids.length === 0 ? known : known.filter((id) => ids.includes(id));
}

async function start(program: string, userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: program,
    userDataDir,
    pipe: true,
    protocolTimeout: 120_000,
    defaultViewport: { width: 1200, height: 900 },
    args: [
      // Debian's Chromium refuses its sandbox to root, and many machines forbid it to others.
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--js-flags=--expose-gc',
      // A frame comes as soon as it is drawn, so that frames can be timed.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
}

async function runRows(browser: Browser, origin: string, ids: string[]): Promise<RowResult[]> {
  const rows: RowResult[] = [];
  for (const id of ids) {
    say(`▸ ${id}`);
    const row = await runRow(browser, origin, id);
    rows.push(id === 'weight' ? { ...row, figures: [...(await weigh()), ...row.figures] } : row);
  }
  return rows;
}
