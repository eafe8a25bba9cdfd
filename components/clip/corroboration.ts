import type { Clip, Unchecked } from '../../core/clip/clip.ts';
import { i18n } from '#i18n';

type State = Clip['corroboration']['state'];

/** What the second look at the address showed, in a few words. */
export function corroborationWords(state: State): string {
  switch (state) {
    case 'agrees': return i18n.t('clip.agrees');
    case 'differs': return i18n.t('clip.differs');
    case 'unchecked': return i18n.t('clip.unchecked');
  }
}

/** What that proves, and what it does not. */
export function corroborationMeaning(state: State): string {
  switch (state) {
    case 'agrees': return i18n.t('clip.agreesMeans');
    case 'differs': return i18n.t('clip.differsMeans');
    case 'unchecked': return i18n.t('clip.uncheckedMeans');
  }
}

/** Why it could not be checked. */
export function uncheckedWords(why: Unchecked): string {
  switch (why) {
    case 'pending': return i18n.t('clip.whyPending');
    case 'switched-off': return i18n.t('clip.whySwitchedOff');
    case 'no-permission': return i18n.t('clip.whyNoPermission');
    case 'no-connection': return i18n.t('clip.whyNoConnection');
    case 'login': return i18n.t('clip.whyLogin');
    case 'refused-by-site': return i18n.t('clip.whyRefused');
    case 'not-html': return i18n.t('clip.whyNotHtml');
    case 'too-large': return i18n.t('clip.whyTooLarge');
    case 'no-article': return i18n.t('clip.whyNoArticle');
    case 'failed': return i18n.t('clip.whyFailed');
  }
}
