import { browser } from '#imports';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { Options } from '../../components/options/options.tsx';
import type { Settings } from '../../core/settings.ts';
import { codeOf } from '../../platform/failure.ts';
import { deleteEverything } from '../../platform/library/delete-everything.ts';
import { librarySize, persistLibrary } from '../../platform/library/size.ts';
import { forwardSettings } from '../../platform/readers.ts';
import { changeSettings, readSettings } from '../../platform/settings.ts';
import { browserShortcuts, openShortcutSettings } from '../../platform/shortcuts.ts';
import { EngineDesk } from './engine-desk.tsx';
import { LedgerDesk, refreshLedger } from './ledger-desk.tsx';

const settings = signal<Settings>(await readSettings());
const outcome = signal<{ saved: boolean; problem: string | null }>({ saved: false, problem: null });
const size = signal(await librarySize().catch(() => null));
const shortcuts = signal(await browserShortcuts());
// Whoever comes back from the browser's own page finds what was changed there.
document.addEventListener('visibilitychange', () => void browserShortcuts().then((now) => { shortcuts.value = now; }));

async function change(edit: (before: Settings) => Settings): Promise<void> {
  try {
    settings.value = await changeSettings(edit);
    outcome.value = { saved: true, problem: null };
    await forwardSettings();
  } catch (error) {
    outcome.value = { saved: false, problem: failureText(codeOf(error)) };
  }
}

async function deleteAll(): Promise<void> {
  try {
    await deleteEverything({ backupFiles: false });
    size.value = await librarySize();
    await refreshLedger();
    settings.value = await readSettings();
    outcome.value = { saved: true, problem: null };
  } catch (error) {
    outcome.value = { saved: false, problem: failureText(codeOf(error)) };
  }
}

function failed(error: unknown): void {
  outcome.value = { saved: false, problem: failureText(codeOf(error)) };
}

async function protect(): Promise<void> {
  const promised = await persistLibrary();
  size.value = await librarySize().catch(() => null);
  outcome.value = promised ? { saved: true, problem: null } : { saved: false, problem: i18n.t('storage.refused') };
}

function without(sites: Settings['sites'], origin: string): Settings['sites'] {
  return Object.fromEntries(Object.entries(sites).filter(([each]) => each !== origin));
}

function App() {
  return (
    <Options settings={settings.value} shortcuts={shortcuts.value} outcome={outcome.value}
      onLanguages={(languages) => void change((before) => ({ ...before, languages }))}
      onMarks={(marks) => void change((before) => ({ ...before, marks }))}
      onEdit={(edit) => void change((before) => ({ ...before, ...edit }))}
      size={size.value}
      termsPage={browser.runtime.getURL('/own-glossary.html')}
      onProtect={() => void protect()}
      onDeleteEverything={() => void deleteAll()}
      onOpenShortcuts={() => void openShortcutSettings().catch(() => undefined)}
      onSite={(origin, state) => void change((before) => ({ ...before, sites: { ...before.sites, [origin]: state } }))}
      onRemoveSite={(origin) => void change((before) => ({ ...before, sites: without(before.sites, origin) }))}>
      <EngineDesk after={() => void refreshLedger().catch(failed)} />
      <LedgerDesk onFailure={failed} />
    </Options>
  );
}

await refreshLedger().catch(failed);
document.documentElement.lang = i18n.t('locale');
document.title = `${i18n.t('options.title')} · ${i18n.t('extName')}`;
render(<App />, document.body);
