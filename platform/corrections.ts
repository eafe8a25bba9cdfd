import * as v from 'valibot';
import { browser } from '#imports';
import type { CorrectionRequest, PendingCorrection } from '../core/own-glossary/correction.ts';
import { correctionRequest } from './message-schemas.ts';
import { openPanel } from './panel.ts';

const keyOf = (tabId: number): string => `correction-${tabId}`;
const schema = v.object({ ...correctionRequest.entries, tabId: v.number(), asked: v.number() });

/** Of the window that stands in for the panel, CSS pixels. */
const windowSize = { width: 460, height: 780 };

/**
 * Opens the editor for a term of a tab's page: in the panel, or in a window of its own where the browser opens no panel.
 * What waits to be corrected lies in memory, so that it survives the worker and a panel that is closed meanwhile.
 */
export async function askToCorrect(tabId: number, request: CorrectionRequest): Promise<null> {
  // Before anything is awaited: browsers open the panel only while the click is being handled.
  const opened = openPanel(tabId).then(() => true, () => false);
  await keepCorrection({ ...request, tabId, asked: Date.now() });
  if (!(await opened)) await openEditor(tabId);
  return null;
}

async function openEditor(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/own-glossary.html?tabId=${tabId}`);
  // Firefox for Android has no windows.
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', ...windowSize });
}

/** What is typed goes here too, so that closing the panel loses nothing. */
export async function keepCorrection(pending: PendingCorrection): Promise<void> {
  await browser.storage.session.set({ [keyOf(pending.tabId)]: pending });
}

/** What waits to be corrected for a tab; null where nothing does. */
export async function correctionOf(tabId: number): Promise<PendingCorrection | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(keyOf(tabId));
  const result = v.safeParse(schema, stored[keyOf(tabId)]);
  return result.success ? result.output : null;
}

/** It was saved or given up. */
export async function dropCorrection(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back when a correction was asked for or has ended. */
export function onCorrection(listener: (tabId: number) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith('correction-')) listener(Number(key.slice('correction-'.length)));
  });
}
