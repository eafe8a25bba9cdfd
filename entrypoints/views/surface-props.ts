import type { Anchor } from '../../components/floating/anchor.ts';
import type { SurfaceProps } from '../../components/in-page/surface-view.tsx';
import type { ArticleReading } from '../../page/article/article-reading.ts';
import { rectsOf, type Span } from '../../page/span.ts';
import { isCutOff } from '../../platform/cut-off.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { Desk } from './desk.tsx';
import type { OpenBar } from './highlight-desk.ts';
import { explainedIn, type OpenCard } from './open-card.ts';

/** What is to be drawn over the page, as the desks stand now. */
export function surfaceProps(desk: Desk): SurfaceProps {
  const { languages, colourNames } = desk.options.settings();
  const card = desk.cards.card.value;
  const bar = desk.highlights.bar.value;
  const around = { languages, colourNames, told: desk.told.value, speech: desk.cursor.speech.value };
  if (isCutOff()) return { ...around, card: null, bar: null, told: null, speech: null, cutOff: cutOffProps(bar?.span ?? card?.mention, desk) };
  return {
    ...around,
    card: card === null ? null : { key: card.index, ...cardProps(card, desk) },
    bar: bar === null ? null : { key: `${bar.span.start}-${bar.span.end}`, bar: barProps(bar, desk) },
    cutOff: null,
  };
}

const cutOffProps = (span: Span | undefined, { options: { reading, updated } }: Desk): SurfaceProps['cutOff'] =>
  (span === undefined ? null : { anchor: anchorOf(reading, span), words: updated });

function cardProps(open: OpenCard, desk: Desk): Pick<NonNullable<SurfaceProps['card']>, 'frame' | 'card'> {
  const { cards, cursor, deeds, options: { reading, settings } } = desk;
  const { languages, keys } = settings();
  const { mention, path, openedBy, pinned } = open;
  const explained = explainedIn(open);
  const before = path.at(-2) ?? mention;
  return {
    frame: {
      anchor: anchorOf(reading, mention), term: mention.text, pinned, openedBy,
      takesFocus: openedBy === 'keyboard', onDismiss: () => cards.close(),
    },
    card: {
      gloss: cards.gloss(explained), languages, glossDate: reading.glossDate, pinned,
      save: open.save, copy: open.copy,
      onClose: () => cards.close(),
      onPin: (value) => cards.change({ pinned: value }),
      onHighlight: () => desk.keepTerm(),
      onCopy: (text) => void deeds.copy(text),
      onPart: (index) => cards.followPart(index),
      onAlternative: (concept) => cards.followAlternative(concept),
      builtIn: deeds.builtIn(explained),
      onBuiltIn: () => cards.followBuiltIn(),
      onCorrect: () => deeds.correct(),
      back: path.length === 0 ? undefined : { text: before.text, onBack: () => cards.followBack() },
      here: { count: cursor.here.length, onNext: () => cursor.nextHere() },
      keys,
      sources: { open: open.sources, onToggle: () => cards.change({ sources: !open.sources }) },
      onSpeak: deeds.voice.value === true ? () => deeds.speak() : undefined,
    },
  };
}

function barProps({ span, anchor, save }: OpenBar, { highlights, options: { reading, settings, translate } }: Desk): NonNullable<SurfaceProps['bar']>['bar'] {
  // Leave to read a page by `activeTab` ends with the visit, and the highlight would not be seen again.
  const isOffered = settings().access === 'none' && save.state === 'saved';
  return {
    anchor: anchor ?? anchorOf(reading, span), colour: highlights.colour.value, save,
    onHighlight: (colour) => void highlights.highlight(colour),
    onTranslate: anchor === null ? () => translate(span) : undefined,
    onAlways: isOffered ? () => void sendToBackground('offerSite').catch(() => undefined) : undefined,
  };
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
