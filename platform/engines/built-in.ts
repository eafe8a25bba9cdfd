import { wordsOf } from '../../core/translation/form.ts';
import { Failure } from '../failure.ts';
import { type Engine, EngineFailure, type TranslateOptions } from './engine.ts';

/** The browser's Translator, as far as it is used: https://developer.mozilla.org/docs/Web/API/Translator */
export interface TranslatorApi {
  availability(pair: Pair): Promise<string>;
  create(options: Pair & { signal?: AbortSignal; monitor?: (monitor: EventTarget) => void }): Promise<Translator>;
}

export interface Translator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  translateStreaming?(text: string, options?: { signal?: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}

export interface Patience {
  /** ms for `create()` with the pack there, for one segment, and for the pack to come. */
  create: number;
  translate: number;
  pack: number;
}

const pair: Pair = { sourceLanguage: 'vi', targetLanguage: 'en' };
const usual: Patience = { create: 15_000, translate: 30_000, pack: 600_000 };

export type PackState = 'missing' | 'downloadable' | 'downloading' | 'available';

export interface BuiltIn extends Engine {
  pack(): Promise<PackState>;
  /** To be called from a click: the browser wants one for a download. Progress is a share of 1. */
  fetchPack(signal: AbortSignal, onProgress: (share: number) => void): Promise<void>;
}

/** The browser's own translator, on the device. Some builds answer "downloadable" and then never settle, so everything is timed. */
export function builtIn(api: TranslatorApi | undefined, patience = usual): BuiltIn {
  return {
    kind: 'built-in', id: 'built-in', model: null, forms: ['inserted', 'token'], streams: true, limits: { concurrency: 1, characters: 4_000, segments: 1 },
    pack: () => packState(api, patience),
    fetchPack: async (signal, onProgress) => {
      const translator = await create(api, signal, patience.pack, onProgress);
      translator.destroy();
    },
    translate: async (segments, options) => {
      const state = await packState(api, patience);
      if (state !== 'available') throw new EngineFailure(state === 'missing' ? 'engine-missing' : 'engine-pack');
      const translator = await create(api, options.signal, patience.create);
      try {
        const replies: string[] = [];
        for (const [index, segment] of segments.entries()) replies.push(await translateOne(translator, wordsOf(segment), index, options, patience.translate));
        return replies;
      } finally {
        translator.destroy();
      }
    },
  };
}

async function packState(api: TranslatorApi | undefined, { create: time }: Patience): Promise<PackState> {
  if (api === undefined) return 'missing';
  const state = await timed((signal) => abortable(api.availability(pair), signal), new AbortController().signal, time);
  return state === 'available' || state === 'downloadable' || state === 'downloading' ? state : 'missing';
}

function create(api: TranslatorApi | undefined, outer: AbortSignal, time: number, onProgress?: (share: number) => void): Promise<Translator> {
  if (api === undefined) return Promise.reject(new EngineFailure('engine-missing'));
  const monitor = (target: EventTarget) => target.addEventListener('downloadprogress', (event) => onProgress?.('loaded' in event ? Number(event.loaded) : 0));
  return timed((signal) => abortable(api.create({ ...pair, signal, ...(onProgress === undefined ? {} : { monitor }) }), signal), outer, time);
}

function translateOne(translator: Translator, text: string, index: number, { signal, onProgress }: TranslateOptions, time: number): Promise<string> {
  return timed(async (inner) => {
    const stream = onProgress === undefined ? undefined : translator.translateStreaming?.(text, { signal: inner });
    if (stream === undefined) return abortable(translator.translate(text, { signal: inner }), inner);
    const reader = stream.getReader();
    let soFar = '';
    for (let part = await abortable(reader.read(), inner); !part.done; part = await abortable(reader.read(), inner)) onProgress?.(index, (soFar += part.value));
    return soFar;
  }, signal, time);
}

/** @throws Failure `too-slow`, `cancelled`, and what a name of the browser's error stands for */
async function timed<T>(task: (signal: AbortSignal) => Promise<T>, outer: AbortSignal, time: number): Promise<T> {
  const timeout = AbortSignal.timeout(time);
  try {
    return await task(AbortSignal.any([outer, timeout]));
  } catch (error) {
    if (outer.aborted) throw new Failure('cancelled', { cause: error });
    if (timeout.aborted) throw new Failure('too-slow', { cause: error });
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (error instanceof Failure) throw error;
    throw new EngineFailure(name === 'NotAllowedError' ? 'engine-policy' : name === 'NotSupportedError' ? 'engine-missing' : 'engine-broken', null, { cause: error });
  }
}

/** Gives up when the signal does, whether or not the browser listens to it. */
function abortable<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new DOMException('', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
