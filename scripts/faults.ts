// npm run test:faults: workers and browsers killed fifty times each; FAULT_ROUNDS sets another number.
import { fail, say } from './command.ts';
import { chromium } from './browsers/browser-kind.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { buildExtension, prepareTypes } from './steps/build-extension.ts';
import { runTool } from './steps/tool.ts';

try {
  process.env['FAULT_ROUNDS'] ??= '50';
  await prepareTypes();
  say(await buildExtension('chrome'));
  say(await findBrowser(chromium));
  process.exitCode = await runTool('vitest', ['run', '--project', 'e2e-chromium', 'tests/e2e/faults']);
} catch (error) {
  fail(error, [], 'npm run test:faults');
}
