import { describe, expect, test } from 'vitest';
import { builtIn, type TranslatorApi } from '../../../platform/engines/built-in.ts';
import type { TranslateOptions } from '../../../platform/engines/engine.ts';
import { Failure } from '../../../platform/failure.ts';

/** A Translator as the standard has it; a browser with a language pack cannot be had in a test. */
function double(given: Partial<TranslatorApi> & { translate?: (text: string) => Promise<string>; streams?: boolean } = {}) {
  const log: string[] = [];
  const translate = given.translate ?? ((text) => Promise.resolve(text.toUpperCase()));
  const api: TranslatorApi = {
    availability: given.availability ?? (() => Promise.resolve('available')),
    create: given.create ?? (({ monitor }) => {
      log.push('create');
      const target = new EventTarget();
      monitor?.(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      return Promise.resolve({
        translate,
        ...(given.streams === true ? { translateStreaming: (text: string) => streamOf([text.slice(0, 3), text.slice(3)]) } : {}),
        destroy: () => log.push('destroy'),
      });
    }),
  };
  return { api, log };
}

const streamOf = (parts: string[]) => new ReadableStream<string>({
  start(controller) {
    for (const part of parts) controller.enqueue(part);
    controller.close();
  },
});
const quick = { create: 50, translate: 50, pack: 50 };
const options = (more: Partial<TranslateOptions> = {}): TranslateOptions => ({ signal: new AbortController().signal, form: 'inserted', purpose: 'translation', ...more });
const never = <T>() => new Promise<T>(() => undefined);
const codeOf = (task: Promise<unknown>) => task.then(() => 'none', (error: unknown) => (error instanceof Failure ? error.code : error));
const segments = [{ pieces: ['một'] }, { pieces: ['hai'] }];
const named = (name: string) => () => Promise.reject(new DOMException('', name));

describe('the browser’s own translator', () => {
  test('translates each segment and lets go', async () => {
    const { api, log } = double();
    expect(await builtIn(api).translate(segments, options())).toEqual(['MỘT', 'HAI']);
    expect(log).toEqual(['create', 'destroy']);
  });

  test('streams where it can', async () => {
    const partial: [number, string][] = [];
    const { api } = double({ streams: true });
    expect(await builtIn(api).translate([{ pieces: ['một hai'] }], options({ onProgress: (at, text) => partial.push([at, text]) }))).toEqual(['một hai']);
    expect(partial).toEqual([[0, 'một'], [0, 'một hai']]);
  });

  test.each<[string, TranslatorApi | undefined, string]>([
    ['is not there', undefined, 'engine-missing'],
    ['does not know Vietnamese', double({ availability: () => Promise.resolve('unavailable') }).api, 'engine-missing'],
    ['answers nonsense', double({ availability: () => Promise.resolve('perhaps') }).api, 'engine-missing'],
    ['lacks its pack', double({ availability: () => Promise.resolve('downloadable') }).api, 'engine-pack'],
    ['never says whether', double({ availability: never }).api, 'too-slow'],
    ['never comes up', double({ create: never }).api, 'too-slow'],
    ['never translates', double({ translate: never }).api, 'too-slow'],
    ['is forbidden by a policy', double({ create: named('NotAllowedError') }).api, 'engine-policy'],
    ['does not support the pair after all', double({ create: named('NotSupportedError') }).api, 'engine-missing'],
    ['fails within', double({ translate: named('UnknownError') }).api, 'engine-broken'],
  ])('%s', async (_, api, code) => {
    expect(await codeOf(builtIn(api, quick).translate(segments, options()))).toBe(code);
  });

  test('a user’s stop ends it though the browser does not listen', async () => {
    const controller = new AbortController();
    const task = codeOf(builtIn(double({ translate: never }).api).translate(segments, options({ signal: controller.signal })));
    setTimeout(() => controller.abort(), 10);
    expect(await task).toBe('cancelled');
  });

  test('the pack comes with progress, and there is a way out', async () => {
    const shares: number[] = [];
    const { api, log } = double({ availability: () => Promise.resolve('downloadable') });
    await builtIn(api).fetchPack(new AbortController().signal, (share) => shares.push(share));
    expect(shares).toEqual([0.5]);
    expect(log).toEqual(['create', 'destroy']);
    const controller = new AbortController();
    const task = codeOf(builtIn(double({ create: never }).api).fetchPack(controller.signal, () => undefined));
    controller.abort();
    expect(await task).toBe('cancelled');
    expect(await codeOf(builtIn(double({ create: never }).api, quick).fetchPack(new AbortController().signal, () => undefined))).toBe('too-slow');
  });
});
