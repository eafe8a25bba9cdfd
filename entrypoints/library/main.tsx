import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { ColourNames } from '../../components/colour/colour-names.ts';
import { Library } from '../../components/library/library.tsx';
import type { LibraryState } from '../../components/library/library-state.ts';
import { NoteDesk } from '../../components/note/note-desk.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import { SendDesk } from '../../components/programs/send-desk.ts';
import { SendMenu } from '../../components/programs/send-menu.tsx';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { addressesOfEntries } from '../../core/library/joined.ts';
import { officials, type Official } from '../../core/library/officials.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { defaults } from '../../core/settings.ts';
import { codeOf } from '../../platform/failure.ts';
import { keptPassages } from '../../platform/clips/passages.ts';
import { onLibraryChange } from '../../platform/library/changes.ts';
import { exportAside } from '../../platform/library/export.ts';
import { noteStore } from '../../platform/library/note-store.ts';
import { orphansSeen } from '../../platform/library/orphans.ts';
import { acceptLoss } from '../../platform/library/repository.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { sendOptions } from '../../platform/programs/programs.ts';
import { readSettings } from '../../platform/settings.ts';
import { AliasDesk } from './alias-desk.tsx';
import { BackupDesk } from './backup-desk.tsx';
import { ClipDesk } from './clip-desk.tsx';
import { ExportDesk } from './export-desk.tsx';
import { asJson, handOver } from './hand-over.ts';
import { loadLibrary } from './load.ts';
import { openAt } from './open-at.ts';
import { StorageDesk } from './storage-desk.tsx';

const state = signal<LibraryState>({ kind: 'loading' });
const settings = signal(defaults);
const orphans = signal<Record<string, string>>({});
const notes = new NoteDesk({ store: noteStore, codeOf, refresh });
const exports = new ExportDesk();
const clips = new ClipDesk(notes, (clip) => exports.clip(clip));
const backups = new BackupDesk(notes);
const storage = new StorageDesk(notes);
const aliases = new AliasDesk(notes, () => {
  const entries = state.value.kind === 'ready' ? state.value.entries : [];
  return { canonicals: addressesOfEntries(entries), portals: [...new Set(entries.map(({ article }) => article.portal))] };
});
const send = new SendDesk(sendOptions(settings, (error) => failureText(codeOf(error))));

async function refresh(): Promise<void> {
  state.value = await loadLibrary(() => void refresh());
  orphans.value = await orphansSeen().catch(() => ({}));
  await Promise.all([backups.load(), storage.load(), aliases.load()]);
}

async function open(url: string, { id }: Highlight): Promise<void> {
  notes.report.value = null;
  const outcome = await openAt(url, id);
  if (outcome === 'orphan') notes.report.value = { text: i18n.t('library.orphan'), bad: false };
  if (outcome === 'silent') notes.report.value = { text: i18n.t('library.openFailed'), bad: true };
}

/** Everything that belongs to the articles, in one step that can be undone. */
function remove(entries: readonly LibraryEntry[]): Promise<void> {
  const highlights = entries.flatMap((entry) => entry.highlights.map(({ id }) => id));
  const clips = entries.flatMap((entry) => entry.clips.map(({ id }) => id));
  const both = (name: 'delete' | 'restore') => async (): Promise<void> => {
    if (highlights.length > 0) await sendToBackground(`${name}Highlights`, { ids: highlights });
    if (clips.length > 0) await sendToBackground(`${name}Clips`, { ids: clips });
  };
  const undoable = { key: highlights.join() + clips.join(), text: i18n.t('library.deletedMany', entries.length), quote: '' };
  return notes.do(both('delete'), both('restore'), undoable);
}

function tag(entries: readonly LibraryEntry[], tags: string[]): void {
  const canonicals = entries.map(({ article }) => article.canonical);
  void notes.attempt(() => sendToBackground('tagArticles', { canonicals, add: tags, remove: [] }));
}

async function handAside(): Promise<void> {
  const records = await notes.attempt(exportAside);
  if (records !== null) handOver(asJson(records), 'chu-giai-set-aside.json');
}

async function goOn(): Promise<void> {
  await acceptLoss();
  await refresh();
}

function officialOf(name: string): Official | null {
  return state.value.kind === 'ready' ? officials(state.value.entries).find((each) => each.name === name) ?? null : null;
}

function App() {
  return (
    <ColourNames.Provider value={settings.value.colourNames}>
      <LibraryOfPage />
    </ColourNames.Provider>
  );
}

function LibraryOfPage() {
  return (
    <Library state={state.value} bars={notes.bars()} notes={notes.actions()}
      send={(article) => <SendMenu article={article} desk={send} />}
      onOpen={({ article }, highlight) => void open(article.url, highlight)}
      onOpenArticle={({ article }) => void browser.tabs.create({ url: article.url })}
      page={backups.page() ?? aliases.page() ?? clips.page()} foot={<>{backups.line()}{storage.line()}{aliases.door()}</>}
      orphans={orphans.value} findPassages={keptPassages}
      onOpenClip={(id) => clips.open(id)}
      languages={settings.value.languages} officialOf={officialOf}
      onCompare={(before, after) => clips.compare(before, after)}
      onTagEntries={tag}
      onDeleteEntries={(entries) => void remove(entries)}
      onExport={(entries) => exports.entries(entries)}
      onExportAll={() => exports.library()} dialog={exports.dialog()}
      onExportAside={() => void handAside()}
      onOpenWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      onRetry={() => void refresh()}
      onContinue={() => void goOn()} />
  );
}

document.documentElement.lang = i18n.t('locale');
document.title = `${i18n.t('library.title')} · ${i18n.t('extName')}`;
render(<App />, document.body);
settings.value = await readSettings();
await notes.load();
// Highlights are made and notes are written in other tabs while this page stands open.
onLibraryChange(() => void notes.load(), new AbortController().signal);
await refresh();
await clips.follow();
exports.follow((canonical) => (state.value.kind === 'ready' ? state.value.entries.find((entry) => addressesOfEntries([entry]).includes(canonical)) ?? null : null));
