import type { FailureCode } from '../../core/failure.ts';
import type { SentencePair } from '../../core/translation/pairs.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';
import { i18n } from '#i18n';
import { failureText } from '../notice/failure-text.ts';
import { Flags } from './flags.tsx';
import type { PassageState } from './passage-state.ts';
import { plainText } from './plain-text.ts';
import { Receipt } from './receipt.tsx';
import { Sentences } from './sentences.tsx';

/** How the page shows the source, so that the translation fits in below. */
export interface ParagraphLook {
  /** CSS pixels. */
  fontSize: number;
  /** Of the source's letters; empty where it is not known. */
  colour: string;
  ground: 'light' | 'dark';
  /** Lines that the source takes: so many are kept free while the translation is awaited. */
  lines: number;
  heading: boolean;
}

export interface ParagraphProps {
  state: PassageState;
  pairs: readonly SentencePair[];
  look: ParagraphLook;
  lit: number | null;
  onLight: (pair: number | null) => void;
  onRetry: () => void;
}

/** Larger letters than a heading of ours would push the page about. */
const largest = 22;
const smallest = 13;

/** The translation of one paragraph, below its source. */
export function Paragraph({ look, ...props }: ParagraphProps) {
  const { state } = props;
  const size = Math.min(largest, Math.max(smallest, look.fontSize));
  const style = { '--tr-size': `${size}px`, '--tr-lines': String(look.lines), ...(look.colour === '' ? {} : { '--tr-ink': look.colour }) };
  const flagged = state.kind === 'done' && state.result.state === 'flagged';
  return (
    <div class={`cg-tr cg-tr-${state.kind}${flagged ? ' cg-tr-flagged' : ''}${look.heading ? ' cg-tr-heading' : ''}`} data-theme={look.ground} style={style}
      role="group" aria-label={i18n.t('translation.label')} aria-busy={state.kind === 'waiting' || state.kind === 'partial'}>
      <Content {...props} lines={look.lines} />
    </div>
  );
}

function Content({ state, lines, onRetry, ...rest }: Omit<ParagraphProps, 'look'> & { lines: number }) {
  switch (state.kind) {
    case 'waiting': return <Skeleton lines={lines} />;
    case 'partial': return <><span class="cg-tr-text" lang="en" dir="ltr">{plainText(state.text)}</span> <span class="cg-tr-more" aria-hidden="true" /></>;
    case 'failed': return <Failed failure={state.result.failure ?? 'engine-answer'} onRetry={onRetry} />;
    case 'stopped': return <Failed failure={state.failure} onRetry={onRetry} />;
    case 'done': return <Done {...rest} translation={state.result} />;
  }
}

/** Lines where the words will stand: what comes below does not move when they arrive. */
function Skeleton({ lines }: { lines: number }) {
  return (
    <span class="cg-tr-skeleton">
      <span class="cg-unseen">{i18n.t('translation.waiting')}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} class="cg-tr-line" aria-hidden="true" />)}
    </span>
  );
}

function Failed({ failure, onRetry }: { failure: FailureCode; onRetry: () => void }) {
  return (
    <p class="cg-tr-problem">
      {i18n.t('translation.failed')} {failureText(failure)} <button type="button" class="cg-link" onClick={onRetry}>{i18n.t('translation.retry')}</button>
    </p>
  );
}

type DoneProps = Pick<ParagraphProps, 'pairs' | 'lit' | 'onLight'> & { translation: ParagraphTranslation };

function Done({ translation, ...rest }: DoneProps) {
  const { translation: text, state, locks } = translation;
  const doubtful = locks.flatMap(({ kept, wrote }) => (kept || wrote === null ? [] : [wrote]));
  return (
    <>
      <Sentences {...rest} text={plainText(text ?? '')} doubtful={doubtful} />
      <Receipt locks={locks} state={state} />
      {state === 'flagged' && <Flags translation={translation} />}
    </>
  );
}
