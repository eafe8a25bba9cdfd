import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { Options } from '../../components/options/options.tsx';
import type { Settings } from '../../core/settings.ts';
import { codeOf } from '../../platform/failure.ts';
import { deleteEverything } from '../../platform/library/delete-everything.ts';
import { librarySize, persistLibrary } from '../../platform/library/size.ts';
import { forwardDensity } from '../../platform/readers.ts';
import { changeSettings, readSettings } from '../../platform/settings.ts';
import { EngineDesk } from './engine-desk.tsx';
import { LedgerDesk, refreshLedger } from './ledger-desk.tsx';

const settings = signal<Settings>(await readSettings());
const outcome = signal<{ saved: boolean; problem: string | null }>({ saved: false, problem: null });
const size = signal(await librarySize().catch(() => null));
const commands = await browser.commands.getAll();
const shortcuts = commands
  .filter(({ description }) => description !== undefined && description !== '')
  .map(({ description, shortcut }) => ({ name: description ?? '', keys: shortcut ?? '' }));

async function change(edit: (before: Settings) => Settings): Promise<void> {
  try {
    settings.value = await changeSettings(edit);
    outcome.value = { saved: true, problem: null };
  } catch (error) {
    outcome.value = { saved: false, problem: failureText(codeOf(error)) };
  }
}

/** Readers in open tabs are told, so that marks change at once. */
async function changeFields(edit: Partial<Settings>): Promise<void> {
  await change((before) => ({ ...before, ...edit }));
  if (edit.density !== undefined) await forwardDensity(edit.density);
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
    <Options settings={settings.value} shortcuts={shortcuts} outcome={outcome.value}
      onLanguages={(languages) => void change((before) => ({ ...before, languages }))}
      onMarks={(marks) => void change((before) => ({ ...before, marks }))}
      onEdit={(edit) => void changeFields(edit)}
      size={size.value}
      onProtect={() => void protect()}
      onDeleteEverything={() => void deleteAll()}
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
