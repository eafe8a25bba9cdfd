import type { Purpose } from '../../core/ledger/entry.ts';
import type { LockForm, Segment } from '../../core/translation/form.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { EngineKind } from '../../core/translation/job.ts';
import { Failure } from '../failure.ts';

export interface TranslateOptions {
  signal: AbortSignal;
  /** How the segments' terms are written; each engine takes only those of its `forms`. */
  form: LockForm;
  purpose: Purpose;
  /** For one request, ms; a minute unless told. */
  timeout?: number;
  /** The text of a segment so far, where the engine streams. */
  onProgress?: ((segment: number, soFar: string) => void) | undefined;
}

/** Translates from Vietnamese into English. */
export interface Engine {
  kind: EngineKind;
  /** Kind and address: what a cached translation is kept by. */
  id: string;
  model: string | null;
  /** Forms that it takes, in the order that is tried until its self-test tells better. */
  forms: readonly LockForm[];
  streams: boolean;
  limits: EngineLimits;
  /**
   * A translation for each segment, in order, as plain text that nobody has checked.
   * @throws EngineFailure, Failure
   */
  translate(segments: readonly Segment[], options: TranslateOptions): Promise<string[]>;
}

export interface EngineLimits {
  /** Requests at one time. */
  concurrency: number;
  /** UTF-16 units and segments in one request. */
  characters: number;
  segments: number;
}

/** What the user set up. */
export interface EngineSettings {
  kind: EngineKind;
  base: string;
  key: string | null;
  model: string | null;
  /** Azure's region of the key. */
  region: string | null;
  /** The user has confirmed that the address may be on this computer or network. */
  privateAllowed: boolean;
}

/** A failure that an engine told of, with the wait that it asks for, ms. */
export class EngineFailure extends Failure {
  readonly retryAfter: number | null;

  constructor(code: FailureCode, retryAfter: number | null = null, options?: ErrorOptions) {
    super(code, options);
    this.retryAfter = retryAfter;
  }
}

/** Asks in as many requests as the limits want; each answers its own segments. */
export async function inBatches(
  segments: readonly Segment[], { characters, segments: most }: EngineLimits, sizeOf: (segment: Segment) => number,
  ask: (batch: readonly Segment[], first: number) => Promise<string[]>,
): Promise<string[]> {
  const replies: string[] = [];
  let batch: Segment[] = [];
  let size = 0;
  for (const segment of segments) {
    if (batch.length > 0 && (batch.length >= most || size + sizeOf(segment) > characters)) await flush();
    batch.push(segment);
    size += sizeOf(segment);
  }
  if (batch.length > 0) await flush();
  return replies;

  async function flush(): Promise<void> {
    const answers = await ask(batch, replies.length);
    if (answers.length !== batch.length) throw new EngineFailure('engine-answer');
    replies.push(...answers);
    batch = [];
    size = 0;
  }
}
