import { join } from 'node:path';
import { build } from 'vite';
import { glossary } from '../glossary-plugin.ts';
import { root } from '../steps/tool.ts';

/** Bundles the page of the measurements, the product's sources and the peers in it; answers with its folder. */
export async function buildPage(): Promise<string> {
  const outDir = join(root, '.cache', 'bench');
  await build({
    root: join(root, 'bench'),
    configFile: false,
    logLevel: 'error',
    plugins: [glossary()],
    resolve: { alias: { '#imports': join(root, 'bench', 'extension-browser.ts') } },
    // Names stay, for whoever profiles a row.
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: false, modulePreload: false, chunkSizeWarningLimit: Infinity },
  });
  return outDir;
}
