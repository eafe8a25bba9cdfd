import { chromium, firefox } from '../browsers/browser-kind.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { say } from '../command.ts';
import { readGlossary } from '../glossary.ts';
import { buildExtension, buildFolder, prepareTypes } from './build-extension.ts';
import { makePackages } from './packages.ts';
import type { Plan, Step } from './step.ts';
import { runTool } from './tool.ts';

const tool = (name: string, packageName: string, args: string[], command?: string): Step => ({
  name,
  run: async (label) => (await runTool(packageName, args, { command, label })) === 0,
});

const vitest = (name: string, project: string, ...files: string[]): Step =>
  tool(name, 'vitest', ['run', '--project', project, ...files]);

/** The quick half: what every commit should pass. */
export const quickChecks: Plan = [
  { name: 'prepare', run: async () => (await prepareTypes(), true) },
  [
    tool('types', 'typescript', ['--noEmit', '-p', '.'], 'tsc'),
    tool('types of core (no DOM)', 'typescript', ['--noEmit', '-p', 'core'], 'tsc'),
    tool('lint', 'eslint', ['.', '--max-warnings', '0']),
  ],
  { name: 'glossary', run: checkGlossary },
  vitest('architecture', 'architecture'),
  vitest('unit tests', 'unit'),
];

/** The other half: the built extension in real browsers. */
export const builtChecks: Plan = [
  build('chrome'),
  build('firefox'),
  vitest('built manifests and scripts', 'unit', 'tests/manifest.test.ts', 'tests/scripts-built.test.ts'),
  { name: 'packages are the same twice', run: packagesAgree },
  tool('web-ext lint', 'web-ext', ['lint', '--no-config-discovery', '--source-dir', buildFolder('firefox')]),
  { name: 'find Chromium', run: async () => (say(await findBrowser(chromium)), true) },
  { name: 'find Firefox', run: async () => (say(await findBrowser(firefox)), true) },
  [vitest('end to end in Chromium', 'e2e-chromium'), vitest('end to end in Firefox', 'e2e-firefox')],
];

function build(target: 'chrome' | 'firefox'): Step {
  return { name: `build for ${target}`, run: async () => (say(await buildExtension(target)), true) };
}

/** The bytes of two builds, one after the other. */
async function packagesAgree(): Promise<boolean> {
  const [first, second] = [await makePackages(), await makePackages()];
  const differing = first.filter(({ sha256 }, index) => sha256 !== second[index]?.sha256).map(({ name }) => name);
  if (differing.length === 0) return true;
  say(`Two builds of the same sources differ: ${differing.join(', ')}. Look for a date, a path or an order in them.`);
  return false;
}

function checkGlossary(): Promise<boolean> {
  const { concepts, places } = readGlossary();
  say(`${concepts.length} concepts, ${places.length} places`);
  return Promise.resolve(true);
}
