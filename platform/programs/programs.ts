import { browser } from '#imports';
import type { Settings } from '../../core/settings.ts';
import { changeSettings } from '../settings.ts';
import { allowZotero, isZoteroAllowed, zoteroProblemOf } from './access.ts';
import { copyRich } from './copy-rich.ts';
import { sendable } from './sendable.ts';
import { sendToZotero, zoteroTarget } from './zotero.ts';

const programs = {
  load: sendable,
  zotero: {
    isAllowed: isZoteroAllowed,
    allow: allowZotero,
    target: () => zoteroTarget(),
    send: (ris: string, session: string) => sendToZotero(ris, session),
    problemOf: zoteroProblemOf,
  },
  copyRich,
  copyText: (text: string): Promise<void> => navigator.clipboard.writeText(text),
};

/**
 * What a page of the extension needs to hand an article on.
 * @param held the page's own settings, which follow what is chosen here
 * @param sentenceOf what went wrong, as a sentence
 */
export const sendOptions = (held: { value: Settings }, sentenceOf: (error: unknown) => string) => ({
  ...programs,
  sentenceOf,
  openTab: (url: string): void => void browser.tabs.create({ url }),
  vault: (): string => held.value.programs.vault,
  keepVault: (vault: string): void => {
    held.value = { ...held.value, programs: { vault } };
    void changeSettings((before) => ({ ...before, programs: { vault } }));
  },
});
