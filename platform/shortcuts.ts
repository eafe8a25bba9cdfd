import { browser } from '#imports';
import { chordFromBrowser } from '../core/keys/chord.ts';

/** The extension's keys that the browser keeps, as the user has set them; empty where none is. */
export async function browserShortcuts(): Promise<{ name: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) => (description === undefined || description === '' ? [] : [{ name: description, keys: chordFromBrowser(shortcut ?? '') }]));
}

/** Firefox's way to the page where its keys are set. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for the keys of extensions; no extension may set them itself in every browser. */
export async function openShortcutSettings(): Promise<void> {
  // The types are Chromium's, which has an address instead.
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open === undefined) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await open.call(browser.commands);
}
