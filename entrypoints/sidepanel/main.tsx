import { render, type ComponentChildren } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { ColourNames } from '../../components/colour/colour-names.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { SendMenu } from '../../components/programs/send-menu.tsx';
import { articleRecord } from '../../core/article/record.ts';
import { onClipProgress } from '../../platform/clips/progress.ts';
import { onCorrection } from '../../platform/corrections.ts';
import { onLibraryChange } from '../../platform/library/changes.ts';
import { sendToReader } from '../../platform/readers.ts';
import { onSettingsChange, readSettings } from '../../platform/settings.ts';
import { editor, showCorrection } from './correction-desk.ts';
import { handMet } from './met-terms.ts';
import { notes } from './notes.ts';
import { open } from './open.ts';
import { send } from './send-desk.ts';
import { act, attach, keep, keeping, notFound, problem, read, translation, turnOn } from './tab-actions.ts';
import { clips, isTranslating, look, passages, settings, state, tabInView } from './tab-in-view.ts';
import { termActions } from './term-desk.ts';

/** How often a page in view is asked again: it may be replaced by script, and highlights are made in it. */
const interval = 2500;
/** And while a translation is coming in. */
const shortInterval = 600;


async function refresh(): Promise<void> {
  await showCorrection(await tabInView());
  await look();
}

onClipProgress((progress) => {
  keeping.value = progress.step === 'done' ? null : progress;
  if (progress.step === 'done') void refresh();
}, new AbortController().signal);

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
