import type { SurfaceProps } from '../../components/in-page/views.ts';
import type { Anchor } from '../../components/floating/anchor.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import { rectsOf, type Span } from '../../page/span.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { CardDesk, OpenCard } from './card-desk.ts';
import type { HighlightDesk, OpenBar } from './highlight-desk.ts';
import type { ArticleReading } from './read-article.ts';

interface Desks {
  reading: ArticleReading;
  cards: CardDesk;
  highlights: HighlightDesk;
  settings: ReaderSettings;
}

/** What is to be drawn over the page, as the desks stand now. */
export function surfaceProps(desks: Desks): SurfaceProps {
  const card = desks.cards.card.value;
  const bar = desks.highlights.bar.value;
  return {
    card: card === null ? null : { key: card.index, ...cardProps(card, desks) },
    bar: bar === null ? null : { key: `${bar.span.start}-${bar.span.end}`, bar: barProps(bar, desks) },
    speech: desks.cards.speech.value,
    languages: desks.settings.languages,
    colourNames: desks.settings.colourNames,
  };
}

function cardProps(open: OpenCard, { reading, cards, highlights, settings }: Desks): Pick<NonNullable<SurfaceProps['card']>, 'frame' | 'card'> {
  const { mention, path, openedBy, pinned } = open;
  const before = path.at(-2) ?? mention;
  return {
    frame: {
      anchor: anchorOf(reading, mention), term: mention.text, pinned, openedBy,
      takesFocus: openedBy === 'keyboard', onDismiss: () => cards.close(),
    },
    card: {
      gloss: cards.gloss(path.at(-1) ?? mention), languages: settings.languages, glossDate: reading.glossDate, pinned,
      save: open.save, copy: open.copy,
      onClose: () => cards.close(),
      onPin: (value) => cards.change({ pinned: value }),
      onHighlight: () => void highlights.keep(mention, highlights.colour.value, (save) => cards.change({ save })),
      onCopy: (text) => void cards.copy(text),
      onPart: (index) => cards.followPart(index),
      onAlternative: (concept) => cards.followAlternative(concept),
      back: path.length === 0 ? undefined : { text: before.text, onBack: () => cards.followBack() },
      here: { count: cards.here.length, onNext: () => cards.nextHere() },
    },
  };
}

function barProps({ span, save }: OpenBar, { reading, highlights, settings }: Desks): NonNullable<SurfaceProps['bar']>['bar'] {
  // Leave to read a page by `activeTab` ends with the visit, and the highlight would not be seen again.
  const isOffered = settings.access === 'none' && save.state === 'saved';
  return {
    anchor: anchorOf(reading, span), colour: highlights.colour.value, save,
    onHighlight: (colour) => void highlights.highlight(colour),
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
