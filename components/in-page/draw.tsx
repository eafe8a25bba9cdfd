import { render } from 'preact';
import { RegionFrame } from '../region/region-frame.tsx';
import { AnswerView } from './answer-view.tsx';
import { SurfaceView } from './surface-view.tsx';
import type { InPageViews } from './views.ts';

/** Draws into boxes of the surface; drawing again changes what is there. */
export const drawing: Omit<InPageViews, 'style'> = {
  drawSurface: (place, props) => render(<SurfaceView {...props} />, place),
  drawAnswer: (place, props) => render(<><AnswerView key={props.text} {...props} /></>, place),
  drawRegion: (place, props) => render(<RegionFrame {...props} />, place),
  clear: (place) => render(null, place),
};
