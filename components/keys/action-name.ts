import { i18n } from '#i18n';
import type { Action, KeyProblem } from '../../core/keys/keymap.ts';

export function actionName(action: Action): string {
  switch (action) {
    case 'next-term': return i18n.t('commandNextTerm');
    case 'previous-term': return i18n.t('commandPreviousTerm');
    case 'highlight-selection': return i18n.t('commandHighlight');
    case 'toggle-marks': return i18n.t('commandToggleMarks');
    case 'explain-selection': return i18n.t('explainSelection');
    case 'translate': return i18n.t('keys.translate');
    case 'keep-article': return i18n.t('clip.keep');
    case 'open-panel': return i18n.t('popup.openPanel');
    case 'card-sources': return i18n.t('keys.cardSources');
    case 'card-copy': return i18n.t('keys.cardCopy');
    case 'card-highlight': return i18n.t('keys.cardHighlight');
    case 'card-here': return i18n.t('keys.cardHere');
    case 'card-speak': return i18n.t('keys.cardSpeak');
    case 'card-pin': return i18n.t('keys.cardPin');
  }
}

export function keyProblemText(problem: KeyProblem, chord: string): string {
  switch (problem.kind) {
    case 'bare': return i18n.t('keys.bare', [chord]);
    case 'reserved': return i18n.t('keys.reserved', [chord]);
    case 'taken': return i18n.t('keys.taken', [chord, actionName(problem.by)]);
    case 'browser-command': return i18n.t('keys.takenByBrowser', [chord, problem.by]);
  }
}
