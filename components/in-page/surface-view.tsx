import { Card } from '../card/card.tsx';
import { CardFrame } from '../card/card-frame.tsx';
import { glossAsSpeech } from '../card/rendering.ts';
import { ColourNames } from '../colour/colour-names.ts';
import { Announcer } from '../notice/announcer.tsx';
import { Toast } from '../notice/toast.tsx';
import { CutOffBar } from '../selection-bar/cut-off-bar.tsx';
import { SelectionBar } from '../selection-bar/selection-bar.tsx';
import type { SurfaceProps } from './views.ts';

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
