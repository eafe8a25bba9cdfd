import type { Browser, Page } from 'puppeteer-core';
import type { Figure } from '../../bench/figure.ts';
import type { BenchPage, RowOutline } from '../../bench/main.ts';
import { say } from '../command.ts';

export interface RowResult {
  area: string;
  figures: Figure[];
}

/** Runs the parts of a row, each in tabs of its own. A part that fails is said and left out. */
export async function runRow(browser: Browser, address: string, id: string): Promise<RowResult> {
  const { area, parts } = await inTab(browser, address, (page) => page.evaluate(outlineOf, id));
  const figures: Figure[] = [];
  for (const [part, { name, tabs }] of parts.entries()) {
    const start = performance.now();
    const runs: Figure[][] = [];
    for (let tab = 0; tab < tabs; tab++) runs.push(await inTab(browser, address, (page) => page.evaluate(runPart, id, part)).catch(failure(id, name)));
    figures.push(...middle(runs));
    say(`  ${id}, ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return { area, figures };
}

async function inTab<T>(browser: Browser, address: string, task: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await task(page);
  } finally {
    await page.close();
  }
}

const failure = (id: string, name: string) => (error: unknown): Figure[] => {
  say(`  ${id}, ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  return [];
};

/** Of each figure the run whose time is the median. */
function middle(runs: Figure[][]): Figure[] {
  const names = [...new Set(runs.flat().map(({ name }) => name))];
  return names.flatMap((name) => {
    const same = runs.flat().filter((figure) => figure.name === name).sort((a, b) => (a.ms ?? 0) - (b.ms ?? 0));
    return same.slice(same.length >> 1, (same.length >> 1) + 1);
  });
}

/** These two run inside the page. */
function outlineOf(id: string): Promise<RowOutline> {
  return (globalThis as unknown as { bench: BenchPage }).bench.outline(id);
}

function runPart(id: string, part: number): Promise<Figure[]> {
  return (globalThis as unknown as { bench: BenchPage }).bench.run(id, part);
}
