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
    case 'nothing-to-export': return i18n.t('failure.nothingToExport');
    case 'clip-missing': return i18n.t('failure.clipMissing');
    case 'backup-failed': return i18n.t('failure.backupFailed');
    case 'backup-unknown': return i18n.t('failure.backupUnknown');
    case 'backup-newer': return i18n.t('failure.backupNewer');
    case 'backup-cut': return i18n.t('failure.backupCut');
    case 'backup-damaged': return i18n.t('failure.backupDamaged');
    case 'backup-too-large': return i18n.t('failure.backupTooLarge');
    case 'refused': return i18n.t('failure.refused');
    case 'malformed': return i18n.t('failure.malformed');
    case 'failed': return i18n.t('failure.failed');
  }
}
