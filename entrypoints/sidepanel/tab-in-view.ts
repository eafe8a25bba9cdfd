import { signal } from '@preact/signals';
import { browser } from '#imports';
import { panelState, type PanelState } from '../../components/panel/panel-state.ts';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import type { ClipLine } from '../../core/library/query.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { defaults } from '../../core/settings.ts';
import type { EngineName } from '../../core/translation/job.ts';
import { keptPassages } from '../../platform/clips/passages.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { sendToReader } from '../../platform/readers.ts';
import { chosenEngine } from '../../platform/translation/chosen-engine.ts';

export const state = signal<PanelState>({ kind: 'loading' });
export const settings = signal(defaults);
export const engine = signal<EngineName | null>(null);
export const clips = signal<readonly ClipLine[]>([]);
export const passages = signal<ReadonlyMap<string, KeptPassage>>(new Map());

/** `?tabId=N` holds the panel to one tab, where it is opened as a page of its own. */
export async function tabInView(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tabId');
  if (asked !== null) return Number(asked);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Asks the page in view, the settings and the library again. */
export async function look(): Promise<void> {
  const tabId = await tabInView();
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

export const isTranslating = (): boolean => state.value.kind === 'article' && state.value.page.translation?.running === true;
