import { signal } from '@preact/signals';
import { render, type ComponentChildren } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { ColourNames } from '../../components/colour/colour-names.ts';
import type { KeepSectionProps } from '../../components/clip/keep-section.tsx';
import { EditorDesk } from '../../components/own-glossary/editor-desk.tsx';
import type { MetFormat } from '../../components/own-glossary/met-period.tsx';
import { NoteDesk } from '../../components/note/note-desk.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { panelState, type PanelState } from '../../components/panel/panel-state.ts';
import { metAsAnki, metAsCsv, metInArticle } from '../../core/own-glossary/met.ts';
import type { PendingCorrection } from '../../core/own-glossary/correction.ts';
import { SendDesk } from '../../components/programs/send-desk.ts';
import { SendMenu } from '../../components/programs/send-menu.tsx';
import { articleRecord } from '../../core/article/record.ts';
import type { TranslationActions } from '../../components/translation/translation-section.tsx';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import type { PageDescription, ToReader } from '../../core/protocol.ts';
import { defaults } from '../../core/settings.ts';
import type { ClipLine } from '../../core/library/query.ts';
import { keymapOf } from '../../core/keys/keymap.ts';
import type { EngineName } from '../../core/translation/job.ts';
import { termActions } from './term-desk.ts';
import { codeOf } from '../../platform/failure.ts';
import { onClipProgress } from '../../platform/clips/progress.ts';
import { correctionOf, dropCorrection, keepCorrection, onCorrection } from '../../platform/corrections.ts';
import { handOverText } from '../../platform/hand-over-text.ts';
import { keptPassages } from '../../platform/clips/passages.ts';
import { onLibraryChange } from '../../platform/library/changes.ts';
import { noteStore } from '../../platform/library/note-store.ts';
import { ownTermStore } from '../../platform/library/own-term-store.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { sendOptions } from '../../platform/programs/programs.ts';
import { sendToReader } from '../../platform/readers.ts';
import { onSettingsChange, readSettings } from '../../platform/settings.ts';
import { chosenEngine } from '../../platform/translation/chosen-engine.ts';

/** How often a page in view is asked again: it may be replaced by script, and highlights are made in it. */
const interval = 2500;
/** And while a translation is coming in. */
const shortInterval = 600;

const state = signal<PanelState>({ kind: 'loading' });
const settings = signal(defaults);
const engine = signal<EngineName | null>(null);
const clips = signal<readonly ClipLine[]>([]);
const passages = signal<ReadonlyMap<string, KeptPassage>>(new Map());
const keeping = signal<KeepSectionProps['keeping']>(null);
const problem = signal<string | null>(null);

/** `?tabId=N` holds the panel to one tab, where it is opened as a page of its own. */
async function tabInView(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tabId');
  if (asked !== null) return Number(asked);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function refresh(): Promise<void> {
  const tabId = await tabInView();
  await showCorrection(tabId);
  const site = tabId === null ? null : await sendToBackground('siteState', { tabId }).catch(() => null);
  const page = tabId === null ? null : await sendToReader(tabId, 'describePage').catch(() => null);
  const next = panelState(site, page);
  // Unchanged answers must not draw anew: that would close what the reader unfolded.
  if (JSON.stringify(next) !== JSON.stringify(state.value)) state.value = next;
  const chosen = await chosenEngine().then(({ name }) => name, () => null);
  if (JSON.stringify(chosen) !== JSON.stringify(engine.value)) engine.value = chosen;
  const canonical = page?.article?.canonical;
  const kept = canonical === undefined ? [] : await sendToBackground('clipsOf', { canonical }).catch(() => []);
  if (JSON.stringify(kept) !== JSON.stringify(clips.value)) clips.value = kept;
  await findPassages(canonical, page?.highlights ?? []);
}

/** Read only when there is something lost to be looked for. */
async function findPassages(canonical: string | undefined, highlights: PageDescription['highlights']): Promise<void> {
  const orphans = highlights.filter(({ anchor }) => anchor.state === 'orphan').map(({ highlight }) => highlight);
  const found = canonical === undefined ? new Map<string, KeptPassage>() : await keptPassages(canonical, orphans).catch(() => new Map<string, KeptPassage>());
  if (JSON.stringify([...found]) !== JSON.stringify([...passages.value])) passages.value = found;
}

const send = new SendDesk(sendOptions(settings, (error) => failureText(codeOf(error))));

/** What is being corrected, as it was asked for. */
let correcting: PendingCorrection | null = null;

const editor = new EditorDesk({
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
async function showCorrection(tabId: number | null): Promise<void> {
  const pending = tabId === null ? null : await correctionOf(tabId);
  if (pending?.tabId === correcting?.tabId && pending?.asked === correcting?.asked) return;
  correcting = pending;
  editor.open(pending);
}

function handMet(format: MetFormat): void {
  const { value } = state;
  if (value.kind !== 'article' || value.page.article === null) return;
  const { title, url, portal } = value.page.article;
  const terms = metInArticle(value.page.mentions, { title, url, day: value.page.glossDate.value });
  const name = `chu-giai-terms-${portal}-${value.page.glossDate.value}`;
  if (format === 'csv') handOverText(metAsCsv(terms), `${name}.csv`, 'text/csv');
  else handOverText(metAsAnki(terms), `${name}-anki.txt`, 'text/plain');
  notes.report.value = { text: i18n.t('own.metSome', terms.length), bad: false };
}

const notes = new NoteDesk({ store: noteStore, codeOf, refresh });

/** Does what was asked in the tab in view, shows a sentence if it fails, and looks again. */
async function act(task: (tabId: number) => Promise<string | null>): Promise<void> {
  const tabId = await tabInView();
  const done = tabId === null ? i18n.t('panel.unreadable') : task(tabId);
  problem.value = await Promise.resolve(done).catch((error: unknown) => failureText(codeOf(error)));
  await refresh();
}

const notFound = ({ found }: { found: boolean }): string | null => (found ? null : i18n.t('panel.notFound'));

async function readTab(tabId: number): Promise<string | null> {
  const { problem: code } = await sendToBackground('readTab', { tabId });
  return code === null ? null : failureText(code);
}

const read = (): Promise<void> => act(readTab);

const turnOn = (): Promise<void> => act(async (tabId) => {
  const { origin } = await sendToBackground('siteState', { tabId });
  await sendToBackground('setSite', { origin, state: 'on' });
  return readTab(tabId);
});

const attach = (highlight: Highlight): Promise<void> => act(async (tabId) => {
  const { id, target } = highlight;
  const { place, problem: why } = await sendToReader(tabId, 'describeSelection');
  if (place === null) return why;
  const undoable = { key: `attach ${id}`, text: i18n.t('keptPlace.attached'), quote: target.selector[0].exact, undone: i18n.t('keptPlace.detached') };
  await notes.do(() => sendToBackground('attachHighlight', { id, ...place }), () => sendToBackground('detachHighlight', { id }), undoable);
  return null;
});

const keep = (): Promise<void> => act(async (tabId) => {
  keeping.value = { step: 'saving', done: 0, total: 0 };
  const { problem: code } = await sendToReader(tabId, 'keepArticle').finally(() => { keeping.value = null; });
  return code === null ? null : failureText(code);
});

const translate = (which: Parameters<ToReader['translatePage']>[0]) => (): void => void act(async (tabId) => {
  const { problem: code } = await sendToReader(tabId, 'translatePage', which);
  return code === null ? null : failureText(code);
});

const translation = (): TranslationActions => ({
  engine: engine.value,
  shortcut: keymapOf(settings.value.keys).translate,
  onTranslate: translate({ what: 'article' }),
  onRetry: translate({ what: 'failed' }),
  onCancel: () => void act((tabId) => sendToReader(tabId, 'stopTranslation')),
  onShow: (shown) => void act((tabId) => sendToReader(tabId, 'setTranslations', { shown })),
  onPassage: (index) => void act((tabId) => sendToReader(tabId, 'scrollToPassage', { index }).then(notFound)),
  onSetUp: () => open('options.html#translation'),
});

onClipProgress((progress) => {
  keeping.value = progress.step === 'done' ? null : progress;
  if (progress.step === 'done') void refresh();
}, new AbortController().signal);

const isTranslating = (): boolean => state.value.kind === 'article' && state.value.page.translation?.running === true;

const open = (path: string): void => void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}` });

function exportArticle(): void {
  if (state.value.kind === 'article') open(`library.html#export=${encodeURIComponent(state.value.page.article?.canonical ?? '')}`);
}

function App() {
  return (
    <ColourNames.Provider value={settings.value.colourNames}>
      <PanelOfTab />
    </ColourNames.Provider>
  );
}

/** What the page says of its article stands in for a record that the library does not have yet. */
function sendMenu(): ComponentChildren {
  const article = state.value.kind === 'article' ? state.value.page.article : null;
  return article === null ? undefined : <SendMenu article={articleRecord(article, new Date().toISOString())} desk={send} />;
}

function PanelOfTab() {
  return (
    <Panel state={state.value} languages={settings.value.languages} problem={problem.value}
      notes={notes.actions()} bars={notes.bars()} translate={translation()} orphans={{ passages: passages.value, onAttach: (highlight) => void attach(highlight) }}
      keep={{
        clips: clips.value, keeping: keeping.value, onKeep: () => void keep(), onOpenClip: (id) => open(`library.html#clip=${id}`),
      }}
      editor={editor.view() ?? undefined}
      onMet={handMet}
      onOpenTerms={() => open('own-glossary.html')}
      terms={termActions(tabInView, state.value.kind === 'article' ? state.value.page.glossDate.value : '', settings.value.naming)}
      send={sendMenu()}
      onRead={() => void read()}
      onTurnOn={() => void turnOn()}
      onMention={(index) => void act((tabId) => sendToReader(tabId, 'scrollToMention', { index }).then(notFound))}
      onHighlight={(id) => void act((tabId) => sendToReader(tabId, 'scrollToHighlight', { id }).then(notFound))}
      onPickRegion={() => void act((tabId) => sendToReader(tabId, 'pickRegion').then(() => null))}
      onForgetRegion={() => void act((tabId) => sendToReader(tabId, 'forgetRegion').then(() => null))}
      onOpenLibrary={() => open('library.html')}
      onExport={() => exportArticle()} />
  );
}

document.documentElement.lang = i18n.t('locale');
render(<App />, document.body);
settings.value = await readSettings();
onSettingsChange((changed) => {
  settings.value = changed;
  void refresh();
});
await notes.load();
onLibraryChange(() => void notes.load().then(refresh), new AbortController().signal);
onCorrection((tabId) => void tabInView().then((shown) => (shown === tabId ? showCorrection(tabId) : undefined)));
browser.tabs.onActivated.addListener(() => void refresh());
browser.tabs.onUpdated.addListener(() => void refresh());
setInterval(() => void (document.hidden || refresh()), interval);
setInterval(() => void (document.hidden || !isTranslating() || refresh()), shortInterval);
await refresh();
