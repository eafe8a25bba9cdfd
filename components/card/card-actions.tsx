import { i18n } from '#i18n';
import type { Action, Keymap } from '../../core/keys/keymap.ts';
import { Icon } from '../icon/icon.tsx';
import { ariaKeys, withKey } from '../keys/key-names.ts';
import type { SaveState } from '../selection-bar/save-state.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

interface CardActionsProps {
  save: SaveState;
  copy: CopyState;
  keys: Keymap | undefined;
  sources: { count: number; open: boolean; id: string };
  /** How often the article names this, and the way to the next place; none where it does so once. */
  here: { count: number; onNext: () => void } | undefined;
  onHighlight: (() => void) | undefined;
  onCopy: () => void;
  onToggleSources: () => void;
}

export function CardActions({ save, copy, keys, sources, here, onHighlight, onCopy, onToggleSources }: CardActionsProps) {
  const busy = save.state === 'saving';
  return (
    <div class="cg-actions">
      {onHighlight !== undefined && (
        <button type="button" class="cg-button" {...keyOf(keys, 'card-highlight')} aria-disabled={busy} onClick={busy ? undefined : onHighlight}>
          <Icon name={save.state === 'saved' ? 'check' : 'pen'} />{saveLabel(save)}
        </button>
      )}
      <button type="button" class="cg-button" {...keyOf(keys, 'card-copy')} onClick={onCopy}>
        <Icon name={copy === 'copied' ? 'check' : 'copy'} />{copyLabel(copy)}
      </button>
      {here !== undefined && here.count > 1 && (
        <button type="button" class="cg-button" {...keyOf(keys, 'card-here')} title={withKey(i18n.t('card.hereHelp'), keys?.['card-here'])} onClick={here.onNext}>
          <Icon name="down" />{i18n.t('card.here', [here.count])}
        </button>
      )}
      <button type="button" class="cg-button cg-last" {...keyOf(keys, 'card-sources')} aria-expanded={sources.open} aria-controls={sources.id}
        onClick={onToggleSources}>
        <Icon name="source" />{i18n.t('card.sources', Math.max(1, sources.count))}
      </button>
    </div>
  );
}

/** The button's words are its name; the tooltip has the key that does the same. */
function keyOf(keys: Keymap | undefined, action: Action): { title: string | undefined; 'aria-keyshortcuts': string | undefined } {
  const chord = keys?.[action];
  return { title: chord === undefined || chord === '' ? undefined : chord, 'aria-keyshortcuts': ariaKeys(chord) };
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
