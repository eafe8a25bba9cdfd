import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import type { LibraryState } from './library-state.ts';

interface LibraryMessageProps {
  state: Exclude<LibraryState, { kind: 'ready' }>;
  onRetry: () => void;
  onContinueEmpty: () => void;
}

/** The library cannot be shown: what happened and what helps. */
export function LibraryMessage({ state, onRetry, onContinueEmpty }: LibraryMessageProps) {
  if (state.kind === 'loading') return <p class="cg-library-wait" role="status">{i18n.t('library.loading')}</p>;
  const { title, lines } = wording(state);
  return (
    <main class="cg-library-message" aria-live="assertive">
      <Icon name="warning" size={28} />
      <h1>{title}</h1>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <div class="cg-library-buttons">
        <button type="button" class="cg-button cg-button-main" onClick={onRetry}>{i18n.t('library.retry')}</button>
        {state.kind === 'lost' && (
          <button type="button" class="cg-button cg-button-line" onClick={onContinueEmpty}>
            {i18n.t('library.lostContinue')}
          </button>
        )}
      </div>
    </main>
  );
}

function wording(state: Exclude<LibraryState, { kind: 'ready' | 'loading' }>): { title: string; lines: string[] } {
  switch (state.kind) {
    case 'lost': return {
      title: i18n.t('library.lostTitle'),
      lines: [
        i18n.t('library.lostHelp', state.highlights),
        ...(state.lastGood === null ? [] : [i18n.t('library.lostAt', [formatMoment(state.lastGood)])]),
        i18n.t('library.lostAdvice'),
      ],
    };
    case 'blocked': return { title: i18n.t('library.blockedTitle'), lines: [i18n.t('library.blockedHelp')] };
    case 'failed': return { title: i18n.t('library.errorTitle'), lines: [state.problem, i18n.t('library.errorHelp')] };
  }
}
