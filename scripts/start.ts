// npm start: reads a page with the built extension, for a person or as a report. See scripts/start/options.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from './browsers/browser-kind.ts';
import { BrowserError } from './browsers/browser-program.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { fail, UsageError, write } from './command.ts';
import { readBatch } from './start/batch.ts';
import { hasDisplay, openWindow } from './start/interactive.ts';
import { startOptions, usage, type StartOptions } from './start/options.ts';
import { readPageFile, StartError } from './start/read-page.ts';
import { readOnePage, type Machine } from './start/scripted.ts';
import { buildExtension } from './steps/build-extension.ts';

try {
  await main(startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch (error) {
  fail(error, [UsageError, BrowserError, StartError], usage);
}

async function main(options: StartOptions): Promise<void> {
  // A wrong name should be told before half a minute of setting up.
  for (const file of [options.page?.file, options.batch, options.then]) if (file != null) readPageFile(file);
  const machine: Machine = { program: await findBrowser(chromium), extension: await buildExtension('chrome') };
  if (options.batch !== null) return batch(machine, options.batch, options.report);
  if (isForAPerson(options)) return openWindow(machine, options);
  output(options.report, `${JSON.stringify(await readOnePage(machine, options), null, 2)}\n`);
}

async function batch(machine: Machine, list: string, file: string | null): Promise<void> {
  const lines: string[] = [];
  await readBatch(machine, list, (answer) => {
    lines.push(JSON.stringify(answer));
    if ('error' in answer) process.exitCode = 1;
  });
  output(file, `${lines.join('\n')}\n`);
}

function isForAPerson({ headless, report, screenshot, hover, highlights, clip, engine }: StartOptions): boolean {
  const isScripted = report !== null || screenshot !== null || hover !== null || highlights.length > 0 || clip || engine !== null;
  return hasDisplay() && !headless && !isScripted;
}

function output(file: string | null, text: string): void {
  if (file === null) return write(text.trimEnd());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
