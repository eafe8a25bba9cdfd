import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { Library } from '../../components/library/library.tsx';
import type { LibraryState } from '../../components/library/library-state.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import type { Undoable } from '../../components/library/undo-bar.tsx';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { codeOf } from '../../platform/failure.ts';
import { acceptLoss, deleteHighlight, restoreHighlight } from '../../platform/library/repository.ts';
import { loadLibrary } from './load.ts';
import { openAt } from './open-at.ts';

const state = signal<LibraryState>({ kind: 'loading' });
const undoable = signal<Undoable | null>(null);
const report = signal<{ text: string; bad: boolean } | null>(null);

async function refresh(): Promise<void> {
  state.value = await loadLibrary();
}

async function remove({ id, target }: Highlight): Promise<void> {
  report.value = null;
  try {
    await deleteHighlight(id);
    undoable.value = { id, quote: target.selector[0].exact };
  } catch (error) {
    report.value = { text: i18n.t('library.deleteFailed', [failureText(codeOf(error))]), bad: true };
  }
  await refresh();
}

async function undo(): Promise<void> {
  if (undoable.value === null) return;
  try {
    await restoreHighlight(undoable.value.id);
    undoable.value = null;
    report.value = { text: i18n.t('library.undone'), bad: false };
  } catch (error) {
    report.value = { text: i18n.t('library.undoFailed', [failureText(codeOf(error))]), bad: true };
  }
  await refresh();
}

async function open(url: string, { id }: Highlight): Promise<void> {
  report.value = null;
  const outcome = await openAt(url, id);
  if (outcome === 'orphan') report.value = { text: i18n.t('library.orphan'), bad: false };
  if (outcome === 'silent') report.value = { text: i18n.t('library.openFailed'), bad: true };
}

async function continueEmpty(): Promise<void> {
  await acceptLoss();
  await refresh();
}

function App() {
  return (
    <Library state={state.value} undoable={undoable.value} report={report.value}
      onOpen={({ article }, highlight) => void open(article.url, highlight)}
      onOpenArticle={({ article }) => void browser.tabs.create({ url: article.url })}
      onDelete={(highlight) => void remove(highlight)}
      onUndo={() => void undo()}
      onDismissUndo={() => { undoable.value = null; }}
      onRetry={() => void refresh()}
      onContinueEmpty={() => void continueEmpty()} />
  );
}

document.documentElement.lang = i18n.t('locale');
document.title = `${i18n.t('library.title')} · ${i18n.t('extName')}`;
render(<App />, document.body);
// Highlights are made in other tabs while this page stands open.
addEventListener('focus', () => void refresh());
await refresh();
