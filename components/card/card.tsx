import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import type { Keymap } from '../../core/keys/keymap.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { i18n } from '#i18n';
import { formatDay } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import { RankLine } from '../rank/rank-line.tsx';
import type { SaveState } from '../selection-bar/save-state.ts';
import { CardActions, type CopyState } from './card-actions.tsx';
import { CardCorner } from './card-corner.tsx';
import { CardChoice } from './card-choice.tsx';
import { CardHead } from './card-head.tsx';
import { CardParts } from './card-parts.tsx';
import { CardSources } from './card-sources.tsx';
import { LaterEnd } from './card-status.tsx';
import { glossAsText, type GlossLanguage } from './rendering.ts';

export interface CardProps {
  gloss: Gloss;
  /** Languages of the meaning, in the order shown. */
  languages: readonly GlossLanguage[];
  /** The day that the gloss goes by, and what that day is. */
  glossDate: PageDescription['glossDate'];
  pinned: boolean;
  save: SaveState;
  copy: CopyState;
  /** Left out where the card stands for good. */
  onClose?: (() => void) | undefined;
  /** Left out where a card cannot be pinned. */
  onPin?: ((pinned: boolean) => void) | undefined;
  /** Left out where the words stand in no article. */
  onHighlight?: () => void;
  /** Receives the term with its meaning as plain text. */
  onCopy: (text: string) => void;
  /** Explains one of `gloss.parts` in the card's place. */
  onPart?: ((index: number) => void) | undefined;
  /** What the built-in glossary says of the words, where their meaning is the reader's own. */
  builtIn?: Rendering | null | undefined;
  /** Explains them by the built-in glossary in the card's place. */
  onBuiltIn?: (() => void) | undefined;
  /** Opens the editor for the reader's own words; left out where there is none. */
  onCorrect?: (() => void) | undefined;
  /** Explains what the words could also mean. */
  onAlternative?: ((concept: string) => void) | undefined;
  /** Where the reader came from, after a part was followed. */
  back?: CardBackProps | undefined;
  /** How often the article names this, and the way to the next place. */
  here?: { count: number; onNext: () => void } | undefined;
  /** Held by whoever opens them by key too; left out, the card holds it. */
  sources?: { open: boolean; onToggle: () => void } | undefined;
  /** The keys that do the same as the buttons. */
  keys?: Keymap | undefined;
  /** Reads the words aloud; left out where no voice can. */
  onSpeak?: (() => void) | undefined;
}

interface CardBackProps {
  /** The words before, as the page has them. */
  text: string;
  onBack: () => void;
}

/** The gloss card: what a marked term means on the day of the article. Stands in a CardFrame. */
export function Card(props: CardProps) {
  const { gloss, languages, glossDate, save } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const sources = props.sources ?? { open: ownOpen, onToggle: () => setOwnOpen(!ownOpen) };
  const sourcesId = useId();
  return (
    <article class="cg-card">
      <CardCorner pinned={props.pinned} keys={props.keys} onPin={props.onPin} onSpeak={props.onSpeak} onClose={props.onClose} />
      {props.back !== undefined && <CardBack key={gloss.text} {...props.back} />}
      <div class="cg-body">
        <CardHead gloss={gloss} languages={languages} builtIn={props.builtIn} onBuiltIn={props.onBuiltIn} />
        <CardParts parts={gloss.parts} languages={languages} onPart={props.onPart} />
        <CardExplanation gloss={gloss} />
        <CardChoice gloss={gloss} languages={languages} onAlternative={props.onAlternative} />
        {sources.open && <CardSources gloss={gloss} id={sourcesId} />}
        <CardFoot glossDate={glossDate} onCorrect={props.onCorrect} />
      </div>
      {save.state === 'failed' && <Notice kind="bad">{i18n.t('save.notSavedWhy', [save.problem])}</Notice>}
      <CardActions save={save} copy={props.copy} keys={props.keys}
        sources={{ count: gloss.sources.length, open: sources.open, id: sourcesId }}
        onHighlight={props.onHighlight} onCopy={() => props.onCopy(glossAsText(gloss, languages))}
        here={props.here} onToggleSources={sources.onToggle} />
    </article>
  );
}

/** The way back takes the focus, which would be lost with the part that was pressed. */
function CardBack({ text, onBack }: CardBackProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button ref={button} type="button" class="cg-button cg-way-back" aria-label={i18n.t('card.back', [text])} onClick={onBack}>
      <Icon name="back" /><span lang="vi">{text}</span>
    </button>
  );
}

function CardExplanation({ gloss }: { gloss: Gloss }) {
  const { note, track, level, rank, link } = gloss;
  return (
    <div class="cg-section cg-explanation">
      {note !== null && <p lang="en">{note}</p>}
      <RankLine track={track} level={level} rank={rank} />
      <LaterEnd gloss={gloss} />
      {link !== null && (
        <a class="cg-link" href={link} target="_blank" rel="noopener noreferrer">{i18n.t('card.document')}</a>
      )}
    </div>
  );
}

/** What the explanation goes by, and the way to a better one. */
function CardFoot({ glossDate, onCorrect }: Pick<CardProps, 'glossDate' | 'onCorrect'>) {
  return (
    <div class="cg-foot">
      <p>{asOf(glossDate)}</p>
      {onCorrect !== undefined && (
        <button type="button" class="cg-link" title={i18n.t('own.correctLong')} onClick={onCorrect}>{i18n.t('own.correct')}</button>
      )}
    </div>
  );
}

function asOf({ value, from }: PageDescription['glossDate']): string {
  switch (from) {
    case 'published': return i18n.t('card.asPublished', [formatDay(value)]);
    case 'inferred': return i18n.t('card.asInferred', [formatDay(value)]);
    case 'today': return i18n.t('card.asToday', [formatDay(value)]);
  }
}
