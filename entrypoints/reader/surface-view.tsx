import { Card } from '../../components/card/card.tsx';
import { CardFrame } from '../../components/card/card-frame.tsx';
import { ColourNames } from '../../components/colour/colour-names.ts';
import type { Anchor } from '../../components/floating/anchor.ts';
import { Toast, type ToastProps } from '../../components/notice/toast.tsx';
import { Announcer } from '../../components/notice/announcer.tsx';
import { CutOffBar } from '../../components/selection-bar/cut-off-bar.tsx';
import { SelectionBar } from '../../components/selection-bar/selection-bar.tsx';
import { rectsOf, type Span } from '../../page/span.ts';
import { isCutOff } from '../../platform/cut-off.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { CardDesk, OpenCard } from './card-desk.ts';
import { keepTerm } from './keep-term.ts';
import type { HighlightDesk, OpenBar } from './highlight-desk.ts';
import type { ArticleReading } from './read-article.ts';
import type { Signal } from '@preact/signals';
import type { ReaderSettings } from '../../core/protocol.ts';
import type { TranslationDesk } from './translation-desk.tsx';

export interface SurfaceViewProps {
  reading: ArticleReading;
  cards: CardDesk;
  highlights: HighlightDesk;
  translation: TranslationDesk;
  settings: Signal<ReaderSettings>;
  told: Signal<ToastProps | null>;
  /** That the extension was updated, in words that were asked for in time. */
  updated: string;
}

/** All that stands over the page: the card of a term, the bar above a selection, what a screen reader is told. */
export function SurfaceView(props: SurfaceViewProps) {
  const card = props.cards.card.value;
  const bar = props.highlights.bar.value;
  const span = bar?.span ?? card?.mention;
  if (isCutOff()) return span === undefined ? null : <CutOffBar anchor={anchorOf(props.reading, span)} words={props.updated} />;
  const told = props.told.value;
  return (
    <ColourNames.Provider value={props.settings.value.colourNames}>
      {card !== null && <TermCard key={card.index} open={card} {...props} />}
      {bar !== null && <HighlightBar key={`${bar.span.start}-${bar.span.end}`} open={bar} {...props} />}
      {told !== null && <Toast key={told.text} {...told} />}
      <Announcer text={told?.text ?? props.cards.speech.value} />
    </ColourNames.Provider>
  );
}

function TermCard({ open, reading, cards, highlights, settings }: SurfaceViewProps & { open: OpenCard }) {
  const { mention, path, openedBy, pinned } = open;
  const before = path.at(-2) ?? mention;
  return (
    <CardFrame anchor={anchorOf(reading, mention)} term={mention.text} pinned={pinned} openedBy={openedBy}
      takesFocus={openedBy === 'keyboard'} onDismiss={() => cards.close()}>
      <Card gloss={cards.gloss(path.at(-1) ?? mention)} languages={settings.value.languages} glossDate={reading.glossDate} pinned={pinned}
        save={open.save} copy={open.copy} onClose={() => cards.close()} onPin={(value) => cards.change({ pinned: value })}
        onHighlight={() => keepTerm(mention, cards, highlights)} onCopy={(text) => void cards.copy(text)}
        onPart={(index) => cards.followPart(index)} onAlternative={(concept) => cards.followAlternative(concept)}
        builtIn={cards.builtIn(path.at(-1) ?? mention)} onBuiltIn={() => cards.followBuiltIn()} onCorrect={() => cards.correct()}
        back={path.length === 0 ? undefined : { text: before.text, onBack: () => cards.followBack() }}
        here={{ count: cards.here.length, onNext: () => cards.nextHere() }} keys={settings.value.keys}
        sources={{ open: open.sources, onToggle: () => cards.change({ sources: !open.sources }) }}
        onSpeak={cards.voice.value === true ? () => cards.speak() : undefined} />
    </CardFrame>
  );
}

function HighlightBar({ open: { span, anchor, save }, reading, highlights, translation, settings }: SurfaceViewProps & { open: OpenBar }) {
  // Leave to read a page by `activeTab` ends with the visit, and the highlight would not be seen again.
  const isOffered = settings.value.access === 'none' && save.state === 'saved';
  return (
    <SelectionBar anchor={anchor ?? anchorOf(reading, span)} colour={highlights.colour.value} save={save}
      onHighlight={(colour) => void highlights.highlight(colour)}
      onTranslate={anchor === null ? () => void translation.translateSpan(span) : undefined}
      onAlways={isOffered ? () => void sendToBackground('offerSite').catch(() => undefined) : undefined} />
  );
}

const anchors = new WeakMap<Span, Anchor>();

/** One anchor for each span: a new one would make its card find its place anew. */
function anchorOf({ map }: ArticleReading, span: Span): Anchor {
  const known = anchors.get(span);
  if (known !== undefined) return known;
  const contextElement = map.pointOf(span.start)?.node.parentElement;
  const anchor = { getClientRects: () => rectsOf(map, span), ...(contextElement == null ? {} : { contextElement }) };
  anchors.set(span, anchor);
  return anchor;
}
