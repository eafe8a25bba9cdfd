import type { FailureCode } from '../../core/failure.ts';
import { i18n } from '#i18n';

/** What went wrong and what to do, as a sentence in the reader's language. */
export function failureText(code: FailureCode): string {
  switch (code) {
    case 'library-blocked': return i18n.t('failure.libraryBlocked');
    case 'library-closed': return i18n.t('failure.libraryClosed');
    case 'library-lost': return i18n.t('failure.libraryLost');
    case 'library-newer': return i18n.t('failure.libraryNewer');
    case 'library-unavailable': return i18n.t('failure.libraryUnavailable');
    case 'not-saved': return i18n.t('failure.notSaved');
    case 'not-found': return i18n.t('failure.notFound');
    case 'unreadable-record': return i18n.t('failure.unreadableRecord');
    case 'unreadable-page': return i18n.t('failure.unreadablePage');
    case 'no-access': return i18n.t('failure.noAccess');
    case 'no-answer': return i18n.t('failure.noAnswer');
    case 'no-connection': return i18n.t('failure.noConnection');
    case 'extension-updated': return i18n.t('failure.extensionUpdated');
    case 'panel-needs-click': return i18n.t('failure.panelNeedsClick');
    case 'no-article': return i18n.t('failure.noArticle');
    case 'too-large': return i18n.t('failure.tooLarge');
    case 'clip-missing': return i18n.t('failure.clipMissing');
    case 'backup-failed': return i18n.t('failure.backupFailed');
    case 'backup-unknown': return i18n.t('failure.backupUnknown');
    case 'backup-newer': return i18n.t('failure.backupNewer');
    case 'backup-cut': return i18n.t('failure.backupCut');
    case 'backup-damaged': return i18n.t('failure.backupDamaged');
    case 'backup-too-large': return i18n.t('failure.backupTooLarge');
    case 'refused': return i18n.t('failure.refused');
    case 'malformed': return i18n.t('failure.malformed');
    case 'unreachable': return i18n.t('failure.unreachable');
    case 'too-slow': return i18n.t('failure.tooSlow');
    case 'too-large': return i18n.t('failure.tooLarge');
    case 'cut-off': return i18n.t('failure.cutOff');
    case 'cancelled': return i18n.t('failure.cancelled');
    case 'engine-address': return i18n.t('failure.engineAddress');
    case 'engine-private': return i18n.t('failure.enginePrivate');
    case 'engine-key': return i18n.t('failure.engineKey');
    case 'engine-forbidden': return i18n.t('failure.engineForbidden');
    case 'engine-origins': return i18n.t('failure.engineOrigins');
    case 'engine-busy': return i18n.t('failure.engineBusy');
    case 'engine-quota': return i18n.t('failure.engineQuota');
    case 'engine-request': return i18n.t('failure.engineRequest');
    case 'engine-broken': return i18n.t('failure.engineBroken');
    case 'engine-answer': return i18n.t('failure.engineAnswer');
    case 'engine-missing': return i18n.t('failure.engineMissing');
    case 'engine-policy': return i18n.t('failure.enginePolicy');
    case 'engine-pack': return i18n.t('failure.enginePack');
    case 'failed': return i18n.t('failure.failed');
  }
}
