import type { Anchor } from '../../components/floating/anchor.ts';
import type { SurfaceProps } from '../../components/in-page/views.ts';
import type { ToastProps } from '../../components/notice/toast.tsx';
import type { ReaderSettings } from '../../core/protocol.ts';
import { rectsOf, type Span } from '../../page/span.ts';
import { isCutOff } from '../../platform/cut-off.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { CardDesk, OpenCard } from './card-desk.ts';
import type { HighlightDesk, OpenBar } from './highlight-desk.ts';
import { keepTerm } from './keep-term.ts';
import type { ArticleReading } from './read-article.ts';
import type { State } from './state.ts';
import type { Translation } from './translation.ts';
import type { Part } from './views.ts';

interface Desks {
  reading: ArticleReading;
  cards: CardDesk;
  highlights: HighlightDesk;
  translation: Translation;
  told: State<ToastProps | null>;
  settings: ReaderSettings;
  views: Part;
  /** That the extension was updated, in words that were asked for in time. */
  updated: string;
}

/** What is to be drawn over the page, as the desks stand now. */
export function surfaceProps(desks: Desks): SurfaceProps {
  const { languages, colourNames } = desks.settings;
  const card = desks.cards.card.value;
  const bar = desks.highlights.bar.value;
  const around = { languages, colourNames, told: desks.told.value, speech: desks.cards.speech.value };
  if (isCutOff()) return { ...around, card: null, bar: null, told: null, speech: null, cutOff: cutOffProps(bar?.span ?? card?.mention, desks) };
  return {
    ...around,
    card: card === null ? null : { key: card.index, ...cardProps(card, desks) },
    bar: bar === null ? null : { key: `${bar.span.start}-${bar.span.end}`, bar: barProps(bar, desks) },
    cutOff: null,
  };
}

const cutOffProps = (span: Span | undefined, { reading, updated }: Desks): SurfaceProps['cutOff'] =>
  (span === undefined ? null : { anchor: anchorOf(reading, span), words: updated });

function cardProps(open: OpenCard, { reading, cards, highlights, settings, views }: Desks): Pick<NonNullable<SurfaceProps['card']>, 'frame' | 'card'> {
  const { mention, path, openedBy, pinned } = open;
  const before = path.at(-2) ?? mention;
  return {
    frame: {
      anchor: anchorOf(reading, mention), term: mention.text, pinned, openedBy,
      takesFocus: openedBy === 'keyboard', onDismiss: () => cards.close(),
    },
    card: {
      gloss: cards.gloss(path.at(-1) ?? mention, views), languages: settings.languages, glossDate: reading.glossDate, pinned,
      save: open.save, copy: open.copy,
      onClose: () => cards.close(),
      onPin: (value) => cards.change({ pinned: value }),
      onHighlight: () => keepTerm(mention, cards, highlights),
      onCopy: (text) => void cards.copy(text),
      onPart: (index) => cards.followPart(index),
      onAlternative: (concept) => cards.followAlternative(concept),
      builtIn: cards.builtIn(path.at(-1) ?? mention, views),
      onBuiltIn: () => cards.followBuiltIn(),
      onCorrect: () => cards.correct(views),
      back: path.length === 0 ? undefined : { text: before.text, onBack: () => cards.followBack() },
      here: { count: cards.here.length, onNext: () => cards.nextHere() },
      keys: settings.keys,
      sources: { open: open.sources, onToggle: () => cards.change({ sources: !open.sources }) },
      onSpeak: cards.voice.value === true ? () => cards.speak() : undefined,
    },
  };
}

function barProps({ span, anchor, save }: OpenBar, { reading, highlights, translation, settings }: Desks): NonNullable<SurfaceProps['bar']>['bar'] {
  // Leave to read a page by `activeTab` ends with the visit, and the highlight would not be seen again.
  const isOffered = settings.access === 'none' && save.state === 'saved';
  return {
    anchor: anchor ?? anchorOf(reading, span), colour: highlights.colour.value, save,
    onHighlight: (colour) => void highlights.highlight(colour),
    onTranslate: anchor === null ? () => void translation.ask((desk) => desk.translateSpan(span)) : undefined,
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
