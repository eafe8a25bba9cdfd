import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { panelState, type PanelState } from '../../components/panel/panel-state.ts';
import { defaults } from '../../core/settings.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground, sendToReader } from '../../platform/messages.ts';
import { readSettings } from '../../platform/settings.ts';

/** How often a page in view is asked again: it may be replaced by script, and highlights are made in it. */
const interval = 2500;

const state = signal<PanelState>({ kind: 'loading' });
const languages = signal(defaults.languages);
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
  const site = tabId === null ? null : await sendToBackground('siteState', { tabId }).catch(() => null);
  const page = tabId === null ? null : await sendToReader(tabId, 'describePage').catch(() => null);
  const next = panelState(site, page);
  // Unchanged answers must not draw anew: that would close what the reader unfolded.
  if (JSON.stringify(next) !== JSON.stringify(state.value)) state.value = next;
}

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

function App() {
  return (
    <Panel state={state.value} languages={languages.value} problem={problem.value}
      onRead={() => void read()}
      onTurnOn={() => void turnOn()}
      onMention={(index) => void act((tabId) => sendToReader(tabId, 'scrollToMention', { index }).then(notFound))}
      onHighlight={(id) => void act((tabId) => sendToReader(tabId, 'scrollToHighlight', { id }).then(notFound))}
      onPickRegion={() => void act((tabId) => sendToReader(tabId, 'pickRegion').then(() => null))}
      onForgetRegion={() => void act((tabId) => sendToReader(tabId, 'forgetRegion').then(() => null))}
      onOpenLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })} />
  );
}

document.documentElement.lang = i18n.t('locale');
render(<App />, document.body);
languages.value = (await readSettings()).languages;
browser.tabs.onActivated.addListener(() => void refresh());
browser.tabs.onUpdated.addListener(() => void refresh());
setInterval(() => void (document.hidden || refresh()), interval);
await refresh();
