import type { Gloss } from '../../core/glossary/gloss.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import { Card, type CardProps } from '../card/card.tsx';
import { CardFrame, type CardFrameProps } from '../card/card-frame.tsx';
import { glossAsSpeech } from '../card/rendering.ts';
import { ColourNames } from '../colour/colour-names.ts';
import { Announcer } from '../notice/announcer.tsx';
import { Toast, type ToastProps } from '../notice/toast.tsx';
import { CutOffBar, type CutOffBarProps } from '../selection-bar/cut-off-bar.tsx';
import { SelectionBar, type SelectionBarProps } from '../selection-bar/selection-bar.tsx';

/** The card of a term, the bar above a selection, a line at the foot, what a screen reader is told. Another key is another card or bar. */
export interface SurfaceProps {
  card: { key: number; frame: Omit<CardFrameProps, 'children'>; card: CardProps } | null;
  bar: { key: string; bar: SelectionBarProps } | null;
  told: ToastProps | null;
  /** In place of all else, once the extension behind it has gone. */
  cutOff: CutOffBarProps | null;
  /** The gloss that is read out now. */
  speech: Gloss | null;
  languages: ReaderSettings['languages'];
  colourNames: ReaderSettings['colourNames'];
}

/** All that stands over the page while an article is read. */
export function SurfaceView({ card, bar, told, cutOff, speech, languages, colourNames }: SurfaceProps) {
  if (cutOff !== null) return <CutOffBar {...cutOff} />;
  return (
    <ColourNames.Provider value={colourNames}>
      {card !== null && <CardFrame key={card.key} {...card.frame}><Card {...card.card} /></CardFrame>}
      {bar !== null && <SelectionBar key={bar.key} {...bar.bar} />}
      {told !== null && <Toast key={told.text} {...told} />}
      <Announcer text={told?.text ?? (speech === null ? '' : glossAsSpeech(speech, languages))} />
    </ColourNames.Provider>
  );
}
