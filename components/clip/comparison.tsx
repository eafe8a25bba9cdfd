import type { Change, ChangeKind } from '../../core/clip/difference.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { WordChanges } from '../difference/word-changes.tsx';
import { Icon } from '../icon/icon.tsx';

/** One side of a comparison, by number and time of keeping. */
interface Side {
  number: number;
  at: string;
}

export interface ComparisonProps {
  title: string;
  before: Side;
  after: Side;
  changes: readonly Change[];
  onBack: () => void;
}

/** Two versions as text: each sentence that differs, with what kind of change it is in words. */
export function Comparison({ title, before, after, changes, onBack }: ComparisonProps) {
  return (
    <main class="cg-clip">
      <header class="cg-clip-head">
        <button type="button" class="cg-button" onClick={onBack}><Icon name="back" />{i18n.t('library.title')}</button>
        <h1 lang="vi">{title}</h1>
        <p class="cg-keep-line">
          <span>{i18n.t('clip.version', [before.number])}, {formatMoment(before.at)}</span>
          <span>{i18n.t('clip.version', [after.number])}, {formatMoment(after.at)}</span>
        </p>
        <p class="cg-quiet">{i18n.t('difference.changes', changes.length)}</p>
      </header>
      <ol class="cg-changes">
        {changes.map((change, at) => <ChangeItem key={at} change={change} />)}
      </ol>
    </main>
  );
}

function ChangeItem({ change: { kinds, words } }: { change: Change }) {
  return (
    <li>
      <p class="cg-change-kinds">{kinds.map((kind) => <span key={kind}>{kindWords(kind)}</span>)}</p>
      <p class="cg-change-text" lang="vi">
        <WordChanges words={words} />
      </p>
    </li>
  );
}

function kindWords(kind: ChangeKind): string {
  switch (kind) {
    case 'title': return i18n.t('difference.title');
    case 'person': return i18n.t('difference.person');
    case 'post': return i18n.t('difference.post');
    case 'number': return i18n.t('difference.number');
    case 'date': return i18n.t('difference.date');
    case 'removed': return i18n.t('difference.removed');
    case 'added': return i18n.t('difference.added');
    case 'wording': return i18n.t('difference.wording');
  }
}
