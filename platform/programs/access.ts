import { browser } from '#imports';
import { patternOf } from '../site.ts';
import { ZoteroError, zoteroOrigin } from './zotero.ts';
import type { ZoteroProblem } from '../../core/programs/zotero.ts';

const origins = [patternOf(zoteroOrigin)];

/** Whether the reader has allowed Zotero's address on this computer to be asked. */
export const isZoteroAllowed = (): Promise<boolean> => browser.permissions.contains({ origins });

/** Asks for it. To be called directly in the handler of a click, as `requestSite`. */
export const allowZotero = (): Promise<boolean> => browser.permissions.request({ origins });

export const zoteroProblemOf = (error: unknown): ZoteroProblem => (error instanceof ZoteroError ? error.problem : 'strange');
