import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { diagnostics } from '../../components/popup/diagnostics.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { CompiledGlossary } from '../../core/glossary/compile.ts';
import { lookUp, lookUpOwn } from '../../core/glossary/look-up.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import type { PageDescription, SiteReport } from '../../core/protocol.ts';
import type { SiteState } from '../../core/settings.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { openPanel } from '../../platform/panel.ts';
import { sendToReader } from '../../platform/readers.ts';
import { readSettings } from '../../platform/settings.ts';
import { requestSite, revokeSite } from '../../platform/sites.ts';

const site = signal<SiteReport | null>(null);
const page = signal<PageDescription | null>(null);
const reading = signal(false);
const problem = signal<string | null>(null);
const query = signal('');
const glossary = signal<CompiledGlossary | null>(null);
const own = signal<readonly OwnTerm[]>([]);
const copied = signal(false);
const { languages } = await readSettings();

/** `?tabId=N` stands in for the active tab where the popup is opened as a page of its own. */
const asked = new URLSearchParams(location.search).get('tabId');
const [active] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = asked === null ? active?.id ?? -1 : Number(asked);

async function refresh(): Promise<void> {
  site.value = await sendToBackground('siteState', { tabId }).catch(() => null);
  page.value = await sendToReader(tabId, 'describePage').catch(() => null);
}

async function attempt(task: () => Promise<string | null>): Promise<void> {
  problem.value = await task().catch((error: unknown) => failureText(codeOf(error)));
  await refresh();
}

async function read(): Promise<string | null> {
  const { problem: code } = await sendToBackground('readTab', { tabId });
  return code === null ? null : failureText(code);
}

async function readNow(): Promise<void> {
  reading.value = true;
  await attempt(read);
  reading.value = false;
}

async function setSite(state: SiteState): Promise<string | null> {
  const { origin } = await sendToBackground('siteState', { tabId });
  await sendToBackground('setSite', { origin, state });
  return state === 'on' && page.value === null ? read() : null;
}

/** The browser asks only within the click itself, so nothing may be awaited before `requestSite`. */
async function always(origin: string): Promise<string | null> {
  if (!(await requestSite(origin))) return i18n.t('popup.refused');
  return setSite('on');
}

/** The glossary is half a megabyte: it is read when somebody looks something up, and so is the library. */
async function look(words: string): Promise<void> {
  query.value = words;
  if (glossary.value !== null) return;
  // A library that cannot be opened keeps nobody from the glossary.
  own.value = await import('../../platform/library/own-terms.ts').then(({ ownTerms }) => ownTerms()).catch(() => []);
  glossary.value = (await import('virtual:glossary')).default;
}

async function copyDiagnostics(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const text = diagnostics({ version, browser: navigator.userAgent, site: site.value, page: page.value });
  copied.value = await navigator.clipboard.writeText(text).then(() => true, () => false);
}

function open(path: '/library.html' | '/options.html' | '/welcome.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
}

function App() {
  const origin = site.value?.origin ?? '';
  return (
    <Popup site={site.value} page={page.value} reading={reading.value} problem={problem.value}
      onSetSite={(state) => void attempt(() => setSite(state))}
      onRead={() => void readNow()}
      onAlways={() => void attempt(() => always(origin))}
      onRevoke={() => void attempt(() => revokeSite(origin).then(() => null))}
      lookUp={{
        query: query.value, languages, onQuery: (words) => void look(words),
        found: glossary.value === null ? null : { own: lookUpOwn(own.value, query.value), builtIn: lookUp(glossary.value, query.value) },
      }}
      diagnostics={{ copied: copied.value, onCopy: () => void copyDiagnostics() }}
      onOpenPanel={() => void attempt(() => openPanel(tabId).then(() => null))}
      onOpenLibrary={() => open('/library.html')}
      onOpenOptions={() => open('/options.html')}
      onOpenWelcome={() => open('/welcome.html')} />
  );
}

document.documentElement.lang = i18n.t('locale');
await refresh();
render(<App />, document.body);
