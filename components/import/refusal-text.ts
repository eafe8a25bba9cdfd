import type { RefusalReason } from '../../core/import/refusal.ts';
import { i18n } from '#i18n';

/** Why a file was not taken and what to do, as a sentence or two in the reader's language. */
export function refusalText(reason: RefusalReason): string {
  switch (reason) {
    case 'unknown': return i18n.t('import.unknown');
    case 'empty': return i18n.t('import.empty');
    case 'too-large': return i18n.t('import.tooLarge');
    case 'cut': return i18n.t('import.cut');
    case 'damaged': return i18n.t('import.damaged');
    case 'encrypted': return i18n.t('import.encrypted');
    case 'packing': return i18n.t('import.packing');
    case 'unsafe-name': return i18n.t('import.unsafeName');
    case 'twice': return i18n.t('import.twice');
    case 'too-many': return i18n.t('import.tooMany');
    case 'bomb': return i18n.t('import.bomb');
    case 'not-text': return i18n.t('import.notText');
    case 'not-json': return i18n.t('import.notJson');
    case 'too-deep': return i18n.t('import.tooDeep');
    case 'wrong': return i18n.t('import.wrong');
    case 'half-letter': return i18n.t('import.halfLetter');
    case 'newer': return i18n.t('import.newer');
    case 'missing': return i18n.t('import.missing');
    case 'unlisted': return i18n.t('import.unlisted');
    case 'altered': return i18n.t('import.altered');
  }
}
