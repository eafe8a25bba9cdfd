import type { Problem } from '../../core/translation/verify.ts';
import { i18n } from '#i18n';

/** What is wrong with a translation besides its terms, a sentence each. */
export function problemTexts(problems: readonly Problem[]): string[] {
  return [...new Set(problems.flatMap((problem) => problemText(problem) ?? []))];
}

function problemText({ kind, detail }: Problem): string | null {
  switch (kind) {
    // The locks themselves tell.
    case 'missing': return null;
    case 'moved': return i18n.t('translation.moved', [detail]);
    case 'extra': return i18n.t('translation.extra', [detail]);
    case 'token': return i18n.t('translation.token', [detail]);
    case 'source': return i18n.t('translation.leftOver', [detail]);
    case 'markup': return i18n.t('translation.markup');
    case 'language': return i18n.t('translation.language');
    case 'length': return i18n.t('translation.length');
    case 'empty': return i18n.t('translation.empty');
  }
}
