import { readFileSync } from 'node:fs';
import type { LockedText } from '../../../core/translation/lock.ts';
import { lockText } from './read.ts';

export interface ParallelSentence {
  id: string;
  date: string;
  vi: string;
  en: string;
  locked: LockedText;
}

/** The project's own parallel sentences, locked as the product locks them. */
export const parallelSentences: ParallelSentence[] = readFileSync('tests/fixtures/translation/parallel.jsonl', 'utf8').trim().split('\n')
  .map((line) => JSON.parse(line) as Omit<ParallelSentence, 'locked'>)
  .map((sentence) => ({ ...sentence, locked: lockText(sentence.vi, sentence.date) }));
