// npm run bench:translation -- --engine KIND=BASE_URL [--key-env NAME] [--model NAME] [--region NAME]
// How an engine does with the terms locked, over the project's own parallel sentences.
// The ledger and the cache of the product stand in memory here: every request of the bench is real.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Lexicon } from '../core/glossary/lexicon.ts';
import { readMentions } from '../core/glossary/read.ts';
import { lockMentions } from '../core/translation/lock.ts';
import type { ParagraphResult } from '../core/translation/receipt.ts';
import { scoreTranslations } from '../core/translation/score.ts';
import { engineOf } from '../platform/engines/engines.ts';
import { translateArticle } from '../platform/translation/article-job.ts';
import { EngineQueue } from '../platform/translation/queue.ts';
import { fail, say, UsageError, write } from './command.ts';
import { readGlossary } from './glossary.ts';
import { engineOptions, type ScriptedEngine } from './start/translation-options.ts';
import { root } from './steps/tool.ts';

const usage = 'npm run bench:translation -- --engine KIND=BASE_URL [--key-env NAME] [--model NAME] [--region NAME]';

interface Sentence {
  date: string;
  vi: string;
  en: string;
}

try {
  await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  fail(error, [UsageError], usage);
}

function optionsOf(args: string[]): ScriptedEngine {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { engine: text, 'key-env': text, model: text, region: text } });
    const engine = engineOptions({ ...values, translate: 'en' }, process.env);
    if (engine !== null) return engine;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('The bench needs an engine.');
}

async function main(settings: ScriptedEngine): Promise<void> {
  const lexicon = new Lexicon(readGlossary());
  const sentences = readFileSync(join(root, 'tests/fixtures/translation/parallel.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sentence);
  const locked = sentences.map(({ vi, date }) => lockMentions(vi, readMentions(vi, lexicon, { day: date, portalPlace: null }).mentions, lexicon));
  const engine = engineOf({ ...settings, privateAllowed: true }, undefined);
  const begun = performance.now();
  const { results, stopped } = await translateArticle({
    paragraphs: locked, engine, queue: new EngineQueue(engine.limits.concurrency), forms: engine.forms, revision: 'bench', signal: new AbortController().signal,
    onProgress: ({ done, of }) => {
      if (done % 20 === 0) say(`${done} of ${of}`);
    },
  });
  const set = locked.map((each, at) => ({ locked: each, reference: sentences[at]?.en ?? '', translation: results[at]?.translation ?? '' }));
  const { falseLocks: falseLockRate, ...score } = scoreTranslations(set);
  const calls = results.reduce((total, each) => total + each.calls, 0);
  const seconds = Math.round((performance.now() - begun) / 1000);
  write(JSON.stringify({ engine: engine.id, model: engine.model, ...score, falseLockRate, states: statesOf(results), calls, seconds, stopped }, null, 2));
}

function statesOf(results: readonly ParagraphResult[]): Record<ParagraphResult['state'], number> {
  const states = { kept: 0, repaired: 0, flagged: 0, failed: 0 };
  for (const { state } of results) states[state]++;
  return states;
}
