import { join } from 'node:path';
import { build } from 'vite';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browsers/session.ts';
import { root } from '../../../scripts/steps/tool.ts';
import type * as Library from './library-code.ts';

/** Functions of the library's own code, run in a page of the extension's origin: the real ones, on the real database. */
export interface ProductPage {
  page: Page;
  run<Result, Args extends unknown[]>(task: (library: typeof Library, ...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
}

let bundled: Promise<string> | null = null;

/** A new page with the library's code in it, as the library page has it. */
export async function productPage(session: Session): Promise<ProductPage> {
  const code = await (bundled ??= bundle());
  const page = await session.openExtensionPage('icon/32.png');
  await page.evaluate(code);
  return {
    page,
    async run(task, ...args) {
      // The page's policy forbids evaluating text, but not what the debugger brings.
      const call = `(${task.toString()})(globalThis.productCode, ...${JSON.stringify(args)})`;
      return page.evaluate(call) as Promise<Awaited<ReturnType<typeof task>>>;
    },
  };
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '#imports': join(root, 'tests/e2e/faults/browser-api.ts') } },
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(root, 'tests/e2e/faults/library-code.ts'), formats: ['iife'], name: 'productCode' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('Nothing was bundled.');
  return `${first.output[0].code};globalThis.productCode = productCode;undefined`;
}
