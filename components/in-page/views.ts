import type { Convention } from '../../core/glossary/convention.ts';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { PageDescription, ReaderSettings } from '../../core/protocol.ts';
import type { CardProps } from '../card/card.tsx';
import type { CardFrameProps } from '../card/card-frame.tsx';
import type { glossAsText } from '../card/rendering.ts';
import type { ToastProps } from '../notice/toast.tsx';
import type { RegionFrameProps } from '../region/region-frame.tsx';
import type { CutOffBarProps } from '../selection-bar/cut-off-bar.tsx';
import type { SelectionBarProps } from '../selection-bar/selection-bar.tsx';

/** All that the reader draws over a page. A script of its own: many an article is read without a card. */
export interface InPageViews {
  /** The text of the style sheet that the views need. */
  style: string;
  /** What a card says of a mention, in the reader's convention. */
  gloss(mention: Mention, lexicon: Lexicon, day: string, naming: Convention): Gloss;
  /** The same for the clipboard. */
  glossAsText: typeof glossAsText;
  drawSurface(place: HTMLElement, props: SurfaceProps): void;
  drawAnswer(place: HTMLElement, props: AnswerProps): void;
  drawRegion(place: HTMLElement, props: RegionFrameProps): void;
  clear(place: HTMLElement): void;
}

/** The card of a term, the bar above a selection, a line at the foot, what a screen reader is told. Another key is another card or bar. */
export interface SurfaceProps {
  card: { key: number; frame: Frame; card: CardProps } | null;
  bar: { key: string; bar: SelectionBarProps } | null;
  told: ToastProps | null;
  /** In place of all else, once the extension behind it has gone. */
  cutOff: CutOffBarProps | null;
  /** The gloss that is read out now. */
  speech: Gloss | null;
  languages: ReaderSettings['languages'];
  colourNames: ReaderSettings['colourNames'];
}

export type Frame = Omit<CardFrameProps, 'children'>;

/** What words mean that were asked about; `gloss` is null where the glossary has nothing. */
export interface AnswerProps extends Pick<CardProps, 'languages' | 'copy' | 'onCopy'> {
  text: string;
  gloss: Gloss | null;
  glossDate: PageDescription['glossDate'];
  anchor: CardFrameProps['anchor'];
  onClose: () => void;
}
