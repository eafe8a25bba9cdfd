import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import type { LibraryState } from './library-state.ts';

interface LibraryMessageProps {
  state: Exclude<LibraryState, { kind: 'ready' }>;
  /** How old the backup is, and how to bring it back. */
  foot?: ComponentChildren;
  onRetry: () => void;
  onContinue: () => void;
}

/** The library cannot be shown: what happened and what helps. */
export function LibraryMessage({ state, foot, onRetry, onContinue }: LibraryMessageProps) {
  if (state.kind === 'loading') return <main><p class="cg-library-wait" role="status">{i18n.t('library.loading')}</p></main>;
  const { title, lines } = wording(state);
  const goOn = continueWords(state);
  return (
    <main class="cg-library-message" aria-live="assertive">
      <Icon name="warning" size={28} />
      <h1>{title}</h1>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {(state.kind === 'lost' || state.kind === 'shrunken') && foot}
      <div class="cg-library-buttons">
        <button type="button" class="cg-button cg-button-main" onClick={onRetry}>{i18n.t('library.retry')}</button>
        {goOn !== null && (
          <button type="button" class="cg-button cg-button-line" onClick={onContinue}>{goOn}</button>
        )}
      </div>
    </main>
  );
}

function continueWords({ kind }: LibraryMessageProps['state']): string | null {
  if (kind === 'lost') return i18n.t('library.lostContinue');
  return kind === 'shrunken' ? i18n.t('library.shrunkenContinue') : null;
}

type Trouble = Exclude<LibraryState, { kind: 'ready' | 'loading' }>;

function wording(state: Trouble): { title: string; lines: string[] } {
  switch (state.kind) {
    case 'lost': return {
      title: i18n.t('library.lostTitle'),
      lines: [i18n.t('library.lostHelp', state.highlights + state.clips), ...lastGood(state.lastGood), i18n.t('library.lostAdvice')],
    };
    case 'shrunken': return {
      title: i18n.t('library.shrunkenTitle'),
      lines: [i18n.t('library.shrunkenHelp', state.missing), ...lastGood(state.lastGood), i18n.t('library.lostAdvice')],
    };
    case 'blocked': return { title: i18n.t('library.blockedTitle'), lines: [i18n.t('library.blockedHelp')] };
    case 'failed': return { title: i18n.t('library.errorTitle'), lines: [state.problem, i18n.t('library.errorHelp')] };
  }
}

const lastGood = (moment: string | null): string[] => (moment === null ? [] : [i18n.t('library.lostAt', [formatMoment(moment)])]);
