import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { KeepSectionProps } from '../../components/clip/keep-section.tsx';
import { failureText } from '../../components/notice/failure-text.ts';
import type { TranslationActions } from '../../components/translation/translation-section.tsx';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { keymapOf } from '../../core/keys/keymap.ts';
import type { ToReader } from '../../core/protocol.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { sendToReader } from '../../platform/readers.ts';
import { notes } from './notes.ts';
import { open } from './open.ts';
import { engine, look, settings, tabInView } from './tab-in-view.ts';

export const keeping = signal<KeepSectionProps['keeping']>(null);
export const problem = signal<string | null>(null);

/** Does what was asked in the tab in view, shows a sentence if it fails, and looks again. */
export async function act(task: (tabId: number) => Promise<string | null>): Promise<void> {
  const tabId = await tabInView();
  const done = tabId === null ? i18n.t('panel.unreadable') : task(tabId);
  problem.value = await Promise.resolve(done).catch((error: unknown) => failureText(codeOf(error)));
  await look();
}

export const notFound = ({ found }: { found: boolean }): string | null => (found ? null : i18n.t('panel.notFound'));

async function readTab(tabId: number): Promise<string | null> {
  const { problem: code } = await sendToBackground('readTab', { tabId });
  return code === null ? null : failureText(code);
}

export const read = (): Promise<void> => act(readTab);

export const turnOn = (): Promise<void> => act(async (tabId) => {
  const { origin } = await sendToBackground('siteState', { tabId });
  await sendToBackground('setSite', { origin, state: 'on' });
  return readTab(tabId);
});

export const attach = (highlight: Highlight): Promise<void> => act(async (tabId) => {
  const { id, target } = highlight;
  const { place, problem: why } = await sendToReader(tabId, 'describeSelection');
  if (place === null) return why;
  const undoable = { key: `attach ${id}`, text: i18n.t('keptPlace.attached'), quote: target.selector[0].exact, undone: i18n.t('keptPlace.detached') };
  await notes.do(() => sendToBackground('attachHighlight', { id, ...place }), () => sendToBackground('detachHighlight', { id }), undoable);
  return null;
});

export const keep = (): Promise<void> => act(async (tabId) => {
  keeping.value = { step: 'saving', done: 0, total: 0 };
  const { problem: code } = await sendToReader(tabId, 'keepArticle').finally(() => { keeping.value = null; });
  return code === null ? null : failureText(code);
});

const translate = (which: Parameters<ToReader['translatePage']>[0]) => (): void => void act(async (tabId) => {
  const { problem: code } = await sendToReader(tabId, 'translatePage', which);
  return code === null ? null : failureText(code);
});

export const translation = (): TranslationActions => ({
  engine: engine.value,
  shortcut: keymapOf(settings.value.keys).translate,
  onTranslate: translate({ what: 'article' }),
  onRetry: translate({ what: 'failed' }),
  onCancel: () => void act((tabId) => sendToReader(tabId, 'stopTranslation')),
  onShow: (shown) => void act((tabId) => sendToReader(tabId, 'setTranslations', { shown })),
  onPassage: (index) => void act((tabId) => sendToReader(tabId, 'scrollToPassage', { index }).then(notFound)),
  onSetUp: () => open('options.html#translation'),
});
