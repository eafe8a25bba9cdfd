import { allowZotero, isZoteroAllowed, zoteroProblemOf } from './access.ts';
import { copyRich } from './copy-rich.ts';
import { sendable } from './sendable.ts';
import { sendToZotero, zoteroTarget } from './zotero.ts';

/** What pages of the extension need to hand an article on. */
export const programs = {
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
