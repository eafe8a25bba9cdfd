import { render } from 'preact';
import { glossIn } from '../../core/glossary/convention.ts';
import { explain } from '../../core/glossary/explain.ts';
import { glossAsText } from '../card/rendering.ts';
import { RegionFrame } from '../region/region-frame.tsx';
import { AnswerView } from './answer-view.tsx';
import { SurfaceView } from './surface-view.tsx';
import type { InPageViews } from './views.ts';

/** Draws into boxes of the surface; drawing again changes what is there. */
export const drawing: Omit<InPageViews, 'style'> = {
  gloss: (mention, lexicon, day, naming) => glossIn(explain(mention, lexicon, day), naming),
  glossAsText,
  drawSurface: (place, props) => render(<SurfaceView {...props} />, place),
  drawAnswer: (place, props) => render(<><AnswerView key={props.text} {...props} /></>, place),
  drawRegion: (place, props) => render(<RegionFrame {...props} />, place),
  clear: (place) => render(null, place),
};
