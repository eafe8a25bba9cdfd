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
  heading: boolean;
}

export interface ParagraphProps {
  state: PassageState;
  pairs: readonly SentencePair[];
  /** About as long as the translation will be: its lines are kept free while it is awaited. */
  ghost: string;
  look: ParagraphLook;
  lit: number | null;
  onLight: (pair: number | null) => void;
  onRetry: () => void;
  /** Shows where an engine is set up. */
  onSetUp: () => void;
}

/** Larger letters than a heading of ours would push the page about. */
const largest = 22;
const smallest = 13;

/** The translation of one paragraph, below its source. */
export function Paragraph({ look, ...props }: ParagraphProps) {
  const { state } = props;
  const size = Math.min(largest, Math.max(smallest, look.fontSize));
  const style = { '--tr-size': `${size}px`, ...(look.colour === '' ? {} : { '--tr-ink': look.colour }) };
  const flagged = state.kind === 'done' && state.result.state === 'flagged';
  return (
    // The tokens stand on the surface, so the one that knows the ground must be one itself.
    <div class={`cg-surface cg-tr cg-tr-${state.kind}${flagged ? ' cg-tr-flagged' : ''}${look.heading ? ' cg-tr-heading' : ''}`} data-theme={look.ground} style={style}
      role="group" aria-label={i18n.t('translation.label')} aria-busy={state.kind === 'waiting' || state.kind === 'partial'}>
      <Content {...props} />
    </div>
  );
}

function Content({ state, ghost, onRetry, onSetUp, ...rest }: Omit<ParagraphProps, 'look'>) {
  switch (state.kind) {
    case 'waiting': return <><span class="cg-unseen">{i18n.t('translation.waiting')}</span><Ghost text={ghost} /></>;
    case 'partial': return <><span class="cg-tr-text" lang="en" dir="ltr">{plainText(state.text)}</span> <Ghost text={ghost.slice(state.text.length)} /></>;
    case 'failed': return <Failed failure={state.result.failure ?? 'engine-answer'} onRetry={onRetry} onSetUp={onSetUp} />;
    case 'stopped': return <Failed failure={state.failure} onRetry={onRetry} onSetUp={onSetUp} />;
    case 'done': return <Done {...rest} translation={state.result} />;
  }
}

/** Bars where the words will stand, in the lines that they will take: what comes below does not move when they arrive. */
const Ghost = ({ text }: { text: string }) => <span class="cg-tr-ghost" lang="en" aria-hidden="true">{plainText(text)}</span>;

/** What only the options can mend. */
const mendedInOptions = new Set<FailureCode>(['no-engine', 'engine-access', 'engine-address', 'engine-private', 'engine-key', 'engine-missing', 'engine-pack']);

function Failed({ failure, onRetry, onSetUp }: Pick<ParagraphProps, 'onRetry' | 'onSetUp'> & { failure: FailureCode }) {
  return (
    <p class="cg-tr-problem">
      {i18n.t('translation.failed')} {failureText(failure)} <button type="button" class="cg-link" onClick={onRetry}>{i18n.t('translation.retry')}</button>
      {mendedInOptions.has(failure) && <> <button type="button" class="cg-link" onClick={onSetUp}>{i18n.t('translation.setUp')}</button></>}
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
