import { readCue, type Cue } from '../../core/glossary/cue.ts';
import { i18n } from '#i18n';

/** Why a reading was chosen, in the reader's language; null where only the English words can say it. */
export function cueText(text: string): string | null {
  const cue = readCue(text);
  return cue === null ? null : spoken(cue);
}

function spoken(cue: Cue): string {
  const what: [string] = [named(cue)];
  switch (cue.code) {
    case 'before': return i18n.t('cue.before', what);
    case 'after': return i18n.t('cue.after', what);
    case 'near': return i18n.t('cue.near', what);
    case 'defined': return i18n.t('cue.defined', what);
    case 'tenures': return i18n.t('cue.tenures', what);
    case 'usual': return i18n.t('cue.usual');
  }
}

function named({ kind, words }: Cue): string {
  switch (kind) {
    case 'words': return i18n.t('cue.words', [words]);
    case 'number': return i18n.t('cue.number');
    case 'name': return i18n.t('cue.name');
    case 'personalName': return i18n.t('cue.personalName');
  }
}
