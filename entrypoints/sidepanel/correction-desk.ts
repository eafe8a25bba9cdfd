import { i18n } from '#i18n';
import { EditorDesk } from '../../components/own-glossary/editor-desk.tsx';
import type { PendingCorrection } from '../../core/own-glossary/correction.ts';
import { correctionOf, dropCorrection, keepCorrection } from '../../platform/corrections.ts';
import { codeOf } from '../../platform/failure.ts';
import { ownTermStore } from '../../platform/library/own-term-store.ts';
import { notes } from './notes.ts';

/** What is being corrected, as it was asked for. */
let correcting: PendingCorrection | null = null;

export const editor = new EditorDesk({
  store: ownTermStore,
  codeOf,
  onDraft: ({ seen, ...draft }) => { if (correcting !== null && seen !== null) void keepCorrection({ ...correcting, ...draft, seen }); },
  onEnd: (done) => {
    if (correcting !== null) void dropCorrection(correcting.tabId);
    correcting = null;
    if (done !== null && 'saved' in done) notes.report.value = { text: i18n.t('own.saved', [done.saved.vi[0] ?? '']), bad: false };
    if (done !== null && 'deleted' in done) {
      const ids = [done.deleted];
      void notes.do(() => Promise.resolve(), () => ownTermStore.restore(ids), { key: done.deleted, text: i18n.t('own.deleted'), quote: '' });
    }
  },
});

/** What the reader asked to correct in the tab in view. Typing goes on where it was left. */
export async function showCorrection(tabId: number | null): Promise<void> {
  const pending = tabId === null ? null : await correctionOf(tabId);
  if (pending?.tabId === correcting?.tabId && pending?.asked === correcting?.asked) return;
  correcting = pending;
  editor.open(pending);
}
