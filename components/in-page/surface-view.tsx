import { Card } from '../card/card.tsx';
import { CardFrame } from '../card/card-frame.tsx';
import { glossAsSpeech } from '../card/rendering.ts';
import { ColourNames } from '../colour/colour-names.ts';
import { Announcer } from '../notice/announcer.tsx';
import { SelectionBar } from '../selection-bar/selection-bar.tsx';
import type { SurfaceProps } from './views.ts';

/** All that stands over the page while an article is read. */
export function SurfaceView({ card, bar, speech, languages, colourNames }: SurfaceProps) {
  return (
    <ColourNames.Provider value={colourNames}>
      {card !== null && <CardFrame key={card.key} {...card.frame}><Card {...card.card} /></CardFrame>}
      {bar !== null && <SelectionBar key={bar.key} {...bar.bar} />}
      <Announcer text={speech === null ? '' : glossAsSpeech(speech, languages)} />
    </ColourNames.Provider>
  );
}
