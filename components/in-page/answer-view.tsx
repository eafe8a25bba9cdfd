import { i18n } from '#i18n';
import { Card } from '../card/card.tsx';
import { CardFrame } from '../card/card-frame.tsx';
import { Notice } from '../notice/notice.tsx';
import type { AnswerProps } from './views.ts';

/** Explains selected words, or says that the glossary has none of them. */
export function AnswerView({ text, gloss, anchor, onClose, ...card }: AnswerProps) {
  return (
    <CardFrame key={text} anchor={anchor} term={gloss?.text ?? text} pinned={false} openedBy="keyboard" takesFocus onDismiss={onClose}>
      {gloss === null ? <Notice kind="plain">{i18n.t('card.nothing', [text.slice(0, 80)])}</Notice> : (
        <Card gloss={gloss} pinned={false} save={{ state: 'idle' }} onClose={onClose} {...card} />
      )}
    </CardFrame>
  );
}
