import { i18n } from '#i18n';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { Card, type CardProps } from '../card/card.tsx';
import { CardFrame, type CardFrameProps } from '../card/card-frame.tsx';
import { Notice } from '../notice/notice.tsx';

/** What words mean that were asked about; `gloss` is null where the glossary has nothing. */
export interface AnswerProps extends Pick<CardProps, 'languages' | 'copy' | 'onCopy'> {
  text: string;
  gloss: Gloss | null;
  glossDate: PageDescription['glossDate'];
  anchor: CardFrameProps['anchor'];
  onClose: () => void;
}

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
