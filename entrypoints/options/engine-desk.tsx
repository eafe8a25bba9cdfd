import { signal } from '@preact/signals';
import { EngineSection } from '../../components/engine/engine-section.tsx';
import type { EngineChoice, EngineOutcome, EngineView, OwnState } from '../../components/engine/engine-view.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import { readMentions } from '../../core/glossary/read.ts';
import { lockMentions, type LockedText } from '../../core/translation/lock.ts';
import { selfTestDay, selfTestParagraphs } from '../../core/translation/self-test-paragraphs.ts';
import { checkBaseUrl } from '../../platform/engines/base-url.ts';
import { builtIn } from '../../platform/engines/built-in.ts';
import type { EngineSettings } from '../../platform/engines/engine.ts';
import { testEngine } from '../../platform/engines/test-engine.ts';
import { codeOf, Failure } from '../../platform/failure.ts';
import { allowEngine, disallowEngine } from '../../platform/translation/allow-engine.ts';
import { chosenEngine, ownTranslator } from '../../platform/translation/chosen-engine.ts';
import { forgetEngine, keepChoice, keepEngine, readEngine, withoutKey } from '../../platform/translation/engine-settings.ts';
import { EngineQueue } from '../../platform/translation/queue.ts';
import { tryEngine } from '../../platform/translation/try-engine.ts';

const kept = signal<EngineView | null>(null);
const own = signal<OwnState>('missing');
const outcome = signal<EngineOutcome | null>(null);
let stop = new AbortController();

async function refresh(): Promise<void> {
  const stored = await readEngine().catch(() => null);
  kept.value = stored === null ? null : withoutKey(stored);
  // The browser may take its time to answer; the page does not wait.
  void builtIn(ownTranslator()).pack().catch((): OwnState => 'missing').then((state) => (own.value = state));
}

/** Runs what a button asked for; a stop is no failure. @param after what the task changed elsewhere */
async function attempt(task: (signal: AbortSignal) => Promise<EngineOutcome | null>, after: () => void): Promise<void> {
  stop = new AbortController();
  outcome.value = await task(stop.signal).catch((error: unknown): EngineOutcome | null => (codeOf(error) === 'cancelled' ? null : { kind: 'failed', code: codeOf(error) }));
  await refresh();
  after();
}

/** The browser counts a click only until the first wait, so it is asked before anything else. */
async function keep({ key, base, model, region, ...choice }: EngineChoice): Promise<EngineOutcome> {
  const settings: EngineSettings = { ...choice, base: base.trim(), key: orNull(key), model: orNull(model), region: orNull(region) };
  const asked = allowEngine(settings);
  const before = await readEngine().catch(() => null);
  await asked;
  await keepChoice(settings);
  if (before !== null) await disallowEngine(before.settings, settings);
  return { kind: 'kept' };
}

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

async function forget(): Promise<null> {
  const before = await readEngine();
  await forgetEngine();
  if (before !== null) await disallowEngine(before.settings, null);
  return null;
}

async function test(signal: AbortSignal): Promise<EngineOutcome> {
  outcome.value = { kind: 'busy', task: 'test', done: 0, of: 1 };
  const [first, ...others] = await lockedParagraphs();
  if (first === undefined) throw new Failure('failed');
  const richest = others.reduce((best, each) => (each.locks.length > best.locks.length ? each : best), first);
  return { kind: 'tested', ...(await tryEngine(await chosenEngine(), richest, signal)) };
}

async function measure(signal: AbortSignal): Promise<EngineOutcome> {
  const [{ engine }, paragraphs] = [await chosenEngine(), await lockedParagraphs()];
  const { forms, results, failure } = await testEngine(engine, new EngineQueue(engine.limits.concurrency), paragraphs, signal, (done, of) => {
    outcome.value = { kind: 'busy', task: 'measure', done, of };
  });
  if (failure !== null) throw new Failure(failure);
  const stored = await readEngine();
  if (stored !== null) await keepEngine(stored.settings, forms);
  return { kind: 'measured', results: forms.flatMap((form) => results.filter((result) => result.form === form)) };
}

async function fetchPack(signal: AbortSignal): Promise<EngineOutcome> {
  await builtIn(ownTranslator()).fetchPack(signal, (share) => {
    outcome.value = { kind: 'busy', task: 'pack', done: Math.round(share * 100), of: 100 };
  });
  return { kind: 'ready' };
}

/** The paragraphs of the self-test, locked as a reader locks those of an article. */
async function lockedParagraphs(): Promise<LockedText[]> {
  const { default: glossary } = await import('virtual:glossary');
  const lexicon = new Lexicon(glossary);
  return selfTestParagraphs.map((text) => lockMentions(text, readMentions(text, lexicon, { day: selfTestDay, portalPlace: null }).mentions, lexicon));
}

function refusal(base: string, privateAllowed: boolean) {
  try {
    checkBaseUrl(base, privateAllowed);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** @param after called when something was done that may have sent, kept or removed something */
export function EngineDesk({ after }: { after: () => void }) {
  return (
    <EngineSection kept={kept.value} own={own.value} outcome={outcome.value} check={refusal}
      onKeep={(choice) => void attempt(() => keep(choice), after)}
      onTest={() => void attempt(test, after)}
      onMeasure={() => void attempt(measure, after)}
      onFetchPack={() => void attempt(fetchPack, after)}
      onStop={() => stop.abort()}
      onForget={() => void attempt(forget, after)} />
  );
}

await refresh();
