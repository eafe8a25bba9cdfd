import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import type { SaveState } from '../selection-bar/save-state.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

interface CardActionsProps {
  save: SaveState;
  copy: CopyState;
  sources: { count: number; open: boolean; id: string };
  /** How often the article names this, and the way to the next place; none where it does so once. */
  here: { count: number; onNext: () => void } | undefined;
  onHighlight: (() => void) | undefined;
  onCopy: () => void;
  onCorrect: (() => void) | undefined;
  onToggleSources: () => void;
}

export function CardActions({ save, copy, sources, here, onHighlight, onCopy, onCorrect, onToggleSources }: CardActionsProps) {
  const busy = save.state === 'saving';
  return (
    <div class="cg-actions">
      {onHighlight !== undefined && (
        <button type="button" class="cg-button" aria-disabled={busy} onClick={busy ? undefined : onHighlight}>
          <Icon name={save.state === 'saved' ? 'check' : 'pen'} />{saveLabel(save)}
        </button>
      )}
      <button type="button" class="cg-button" onClick={onCopy}>
        <Icon name={copy === 'copied' ? 'check' : 'copy'} />{copyLabel(copy)}
      </button>
      {onCorrect !== undefined && (
        <button type="button" class="cg-button" title={i18n.t('own.correctLong')} onClick={onCorrect}>{i18n.t('own.correct')}</button>
      )}
      {here !== undefined && here.count > 1 && (
        <button type="button" class="cg-button" onClick={here.onNext}>
          <Icon name="down" />{i18n.t('card.here', [here.count])}
        </button>
      )}
      <button type="button" class="cg-button cg-last" aria-expanded={sources.open} aria-controls={sources.id}
        onClick={onToggleSources}>
        <Icon name="source" />{i18n.t('card.sources', Math.max(1, sources.count))}
      </button>
    </div>
  );
}

function saveLabel({ state }: SaveState): string {
  switch (state) {
    case 'idle': return i18n.t('card.highlight');
    case 'saving': return i18n.t('save.saving');
    case 'saved': return i18n.t('save.saved');
    case 'failed': return i18n.t('save.tryAgain');
  }
}

function copyLabel(copy: CopyState): string {
  switch (copy) {
    case 'idle': return i18n.t('card.copy');
    case 'copied': return i18n.t('card.copied');
    case 'failed': return i18n.t('card.copyFailed');
  }
}
