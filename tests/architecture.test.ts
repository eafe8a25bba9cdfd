import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/steps/tool.ts';
import { codeFolders, list, productFolders, sourceFiles, type SourceFile } from './architecture/source-files.ts';

const product = sourceFiles(productFolders);
const code = sourceFiles(codeFolders);

/** What each folder may import: folders of this repository, and packages. */
const rules: Record<string, { folders: string[]; packages: RegExp; instead: string }> = {
  core: {
    folders: ['core'],
    packages: /^(valibot|approx-string-match|papaparse|fast-xml-parser|yaml)$/,
    instead: 'core decides without DOM and browser: take what you need as a parameter, or move the code to page/ or platform/.',
  },
  page: {
    folders: ['core', 'page'],
    packages: /^(@mozilla\/readability|dompurify)$/,
    instead: 'page only reads and paints: let an entrypoint hand it what components/ or platform/ give.',
  },
  components: {
    folders: ['core', 'components'],
    packages: /^(#i18n|preact(\/.+)?|@preact\/signals|@floating-ui\/dom|@fontsource\/.+)$/,
    instead: 'a view takes props and calls back: let an entrypoint join it to page/ and platform/.',
  },
  platform: {
    folders: ['core', 'platform'],
    packages: /^(#imports|idb|valibot|fflate|papaparse|warcio)$/,
    instead: 'platform remembers and knows no page and no view: let an entrypoint join them.',
  },
  entrypoints: {
    folders: ['core', 'page', 'components', 'platform'],
    packages: /^(#imports|#i18n|virtual:.+|preact(\/.+)?|@preact\/signals)$/,
    instead: 'an entrypoint joins parts: what two of them need belongs to core/, page/, components/ or platform/.',
  },
};

/** A package, the only place that may import it, and why. */
const homes: [name: RegExp, home: RegExp, why: string][] = [
  [/^dompurify$/, /^page\//, 'sanitising is done once, in page/: reuse that module'],
  [/^idb$/, /^platform\/(library\/|ledger\/database\.ts$|translation\/database\.ts$)/, 'a database is opened in platform/library/, or in the database.ts of the ledger and of translation: add a function there'],
  [/^webextension-polyfill$/, /^$/, "scripts/polyfill-plugin.ts brings it: import { browser } from '#imports'"],
  [/^#imports$/, /^(platform|entrypoints)\//, "only platform/ and entrypoints/ touch the browser's API"],
  [/^#i18n$/, /^(components|entrypoints)\//, 'core, page and platform hold no words for a user: answer with data and let a view say it'],
  [/^virtual:glossary$/, /^entrypoints\//, 'the compiled glossary is handed on from there, so that core runs on any glossary'],
];

const folderOf = (path: string) => path.slice(0, path.indexOf('/'));

describe('who imports whom', () => {
  test.each(productFolders)('%s', (folder) => {
    const faults = product.filter(({ path }) => folderOf(path) === folder).flatMap((file) => forbidden(file, folder));
    expect(faults).toEqual([]);
  });

  test.each([
    ['core/clip.ts', 'page/read.ts'],
    ['core/clip.ts', 'preact'],
    ['page/read.ts', 'platform/settings.ts'],
    ['components/card.tsx', '#imports'],
    ['platform/net.ts', 'components/card.tsx'],
    ['entrypoints/reader.ts', 'entrypoints/library/main.tsx'],
    ['entrypoints/reader.ts', 'scripts/build.ts'],
  ])('would notice %s importing %s', (path, name) => {
    expect(forbidden({ path, text: '', imports: [name] }, folderOf(path))).toHaveLength(1);
  });

  test('entrypoints are imported by nobody, not even by each other', () => {
    const importers = code.filter(({ path }) => !path.startsWith('tests/'));
    const isForeign = (name: string, path: string) => name.startsWith('entrypoints/') && door(name) !== door(path);
    const faults = importers.flatMap(({ path, imports }) =>
      imports.filter((name) => isForeign(name, path)).map((name) => `${path} imports ${name}: move what it needs out of entrypoints/.`));
    expect(faults).toEqual([]);
  });

  test('a package with one home is imported there alone', () => {
    const faults = homes.flatMap(([name, home, why]) => {
      const strangers = product.filter(({ path, imports }) => !home.test(path) && imports.some((each) => name.test(each)));
      return strangers.map(({ path }) => `${path} imports ${name.source}: ${why}.`);
    });
    expect(faults).toEqual([]);
  });

  test('the product imports neither scripts nor tests nor measurements', () => {
    expect(product.filter(({ imports }) => imports.some((name) => /^(scripts|tests|bench)\//.test(name))).map(({ path }) => path)).toEqual([]);
  });
});

function forbidden({ path, imports }: SourceFile, folder: string): string[] {
  const { folders, packages, instead } = rules[folder] ?? { folders: [], packages: /^$/, instead: '' };
  return imports
    .filter((name) => (isOwn(name) ? !folders.includes(folderOf(name)) && door(name) !== door(path) : !packages.test(name)))
    .map((name) => `${path} imports ${name}: ${instead}`);
}

const isOwn = (name: string) => /^[\w.-]+\//.test(name) && [...codeFolders, 'glossary', 'public'].includes(folderOf(name));

/** The entrypoint that a file belongs to: a file or a folder under entrypoints/. */
const door = (path: string) => path.split('/').slice(0, 2).join('/');

test('no drawer: a helper lives in the folder whose rule it keeps', () => {
  const drawers = code.filter(({ path }) => /(^|\/)(utils|lib|helpers|shared)\//.test(path)).map(({ path }) => path);
  expect(drawers).toEqual([]);
});

test('nothing writes HTML: build nodes, or sanitise in page/ and adopt the fragment', () => {
  const writes = /\b(innerHTML|outerHTML)\s*=[^=]|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\b|\bsrcdoc\b|createContextualFragment|setHTMLUnsafe/;
  expect(product.filter(({ text }) => writes.test(text)).map(({ path }) => path)).toEqual([]);
});

test('one module speaks to the network', () => {
  const asks = /(?<![\w.])fetch\(|\bXMLHttpRequest\b|\bnew (?:WebSocket|EventSource|WebTransport|Image)\b|\bsendBeacon\b|\bimportScripts\b/;
  expect(product.filter(({ text }) => asks.test(text)).map(({ path }) => path)).toEqual(['platform/network.ts']);
});

test('file names are kebab-case', () => {
  const names = code.map(({ path }) => basename(path)).filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name));
  expect(names).toEqual([]);
});

test('files stay small: split what is over 300 lines, or move data out', () => {
  const sizes = code.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const inFolder = (folder: string) => sizes.filter(({ path }) => folderOf(path) === folder).map(({ lines }) => lines);
  console.table(Object.fromEntries(codeFolders.map((folder) => [folder, spread(inFolder(folder))])));
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
});

function spread(lines: number[]): Record<string, number> {
  const sorted = lines.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { files: sorted.length, lines: sorted.reduce((sum, each) => sum + each, 0), median: at(0.5), p90: at(0.9), longest: at(1) };
}

test('nothing knows the machine that it was written on', () => {
  const places = ['work', 'farm', 'home/[a-z]+', 'root', 'Users/[a-z]+'].join('|');
  const machine = new RegExp(`(^|["'\`\\s(=])/(${places})/`, 'm');
  const files = [...codeFolders, 'docs', 'glossary', 'locales', 'public', '.ci'].flatMap((folder) => existing(folder)).concat(rootFiles());
  expect(files.length).toBeGreaterThan(code.length);
  expect(files.filter((path) => machine.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

const text = /\.(tsx?|mjs|js|json|ya?ml|md|css|html|svg|txt)$|^run$/;
const rootFiles = () => readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && text.test(entry.name)).map(({ name }) => name);

function existing(folder: string): string[] {
  return readdirSync(root).includes(folder) ? list(folder, text) : [];
}
