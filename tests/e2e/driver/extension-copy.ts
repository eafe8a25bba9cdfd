import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/steps/tool.ts';

/** A copy of the built extension that a test may add to; taken away by `remove`. */
export interface ExtensionCopy {
  folder: string;
  remove(): void;
}

export function copyExtension(built: string): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'chu-giai-copy-'));
  cpSync(built, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Adds `specimen.html`: the card, the sheet and the bar of visited pages, as components in a page of the extension. */
export async function addSpecimen({ folder }: ExtensionCopy): Promise<void> {
  await build({
    configFile: false, root: join(root, 'tests/e2e/specimens'), logLevel: 'error', base: './',
    resolve: { alias: { '#i18n': join(root, '.wxt/i18n/index.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: false, assetsDir: 'specimen', target: 'es2023', modulePreload: false, rolldownOptions: { input: join(root, 'tests/e2e/specimens/specimen.html') } },
  });
}

type Messages = Record<string, { message: string }>;

/** Puts every text in brackets and makes it two fifths longer: what stands outside of them is written into the code. */
export function speakPseudo({ folder }: ExtensionCopy): void {
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  for (const [name, entry] of Object.entries(messages)) if (name !== 'locale' && !name.startsWith('@@')) entry.message = entry.message.split(' | ').map(pseudo).join(' | ');
  writeFileSync(file, JSON.stringify(messages));
}

/** What is added are words as long as German has them. */
function pseudo(text: string): string {
  const more = Math.max(4, Math.ceil(text.length * 0.4));
  const words = Array.from({ length: Math.ceil(more / longWord) }, (_, at) => 'ŵẽ'.repeat(Math.ceil(Math.min(longWord, more - at * longWord) / 2)));
  return `⟦${text} ${words.join(' ')}⟧`;
}

const longWord = 16;
