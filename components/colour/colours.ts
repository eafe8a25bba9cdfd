import type { Colour } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';

/** The highlighters in the order in which they are offered. */
export const colours: readonly Colour[] = ['claim', 'figure', 'person', 'question', 'follow-up'];

/** What a colour stands for: a highlight is told apart by this name and a pattern, never by its colour alone. */
export function colourName(colour: Colour): string {
  switch (colour) {
    case 'claim': return i18n.t('colour.claim');
    case 'figure': return i18n.t('colour.figure');
    case 'person': return i18n.t('colour.person');
    case 'question': return i18n.t('colour.question');
    case 'follow-up': return i18n.t('colour.followUp');
  }
}
