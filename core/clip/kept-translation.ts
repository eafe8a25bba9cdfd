import type { Article } from '../article/article.ts';
import { passagesOf } from '../article/passages.ts';
import { stableJson } from '../library/stable-json.ts';
import type { EngineName } from '../translation/job.ts';
import type { ParagraphTranslation } from '../translation/receipt.ts';
import type { Problem } from '../translation/verify.ts';

/** A machine translation that is kept with a version of an article, as its reader was shown it. */
export interface KeptTranslation {
  /** BCP 47 */
  language: 'en';
  /** Who translated: more than one where passages were translated again by another. */
  engines: EngineName[];
  /** Revision of the glossary that its terms were locked by. */
  glossary: string;
  /** When something was added to it last, by this computer's clock. ISO 8601, UTC */
  at: string;
  /** In the order of the text; what was not translated, or failed, is left out. */
  passages: TranslatedPassage[];
}

export interface TranslatedPassage {
  /** UTF-16 offsets of its source in `article.text`. */
  start: number;
  end: number;
  text: string;
  /** As the receipt has it: a flagged passage is not what the glossary asks for. */
  state: 'kept' | 'repaired' | 'flagged';
  /** How many terms were locked. */
  terms: number;
  /** Those that did not come out as they should. */
  broken: BrokenTerm[];
  problems: Problem[];
}

export interface BrokenTerm {
  source: string;
  required: string;
  /** What the engine wrote instead, as far as that can be told. */
  wrote: string | null;
}

/**
 * What was translated of an article, by the words of its passages; null where nothing of it was.
 * @param results of this article, or of the same as its page had it at another time
 */
export function keptTranslation(
  article: Article, results: readonly ParagraphTranslation[], { engine, ...facts }: Pick<KeptTranslation, 'glossary' | 'at'> & { engine: EngineName },
): KeptTranslation | null {
  const bySource = new Map(results.map((result) => [result.source, result]));
  const passages = passagesOf(article).flatMap(({ start, end }) => {
    const result = bySource.get(article.text.slice(start, end));
    return result === undefined ? [] : translatedPassage(result, start, end);
  });
  return passages.length === 0 ? null : { language: 'en', engines: [engine], ...facts, passages };
}

function translatedPassage({ translation, state, locks, problems }: ParagraphTranslation, start: number, end: number): TranslatedPassage[] {
  if (translation === null || state === 'failed') return [];
  const broken = locks.filter(({ kept }) => !kept).map(({ source, required, wrote }) => ({ source, required, wrote }));
  return [{ start, end, text: translation, state, terms: locks.length, broken, problems }];
}

/** Both of one version: what was translated again holds as it was last, what only the earlier has stays. */
export function withLater(earlier: KeptTranslation | undefined, later: KeptTranslation): KeptTranslation {
  if (earlier === undefined) return later;
  const passages = new Map([...earlier.passages, ...later.passages].map((passage) => [passage.start, passage]));
  const stays = earlier.passages.some(({ start }) => !later.passages.some((each) => each.start === start));
  const engines = [...(stays ? earlier.engines : []), ...later.engines];
  return {
    ...later,
    engines: engines.filter((engine, at) => !engines.slice(0, at).some((each) => isSame(each, engine))),
    passages: [...passages.values()].sort((a, b) => a.start - b.start),
  };
}

/** Whether two say the same, whenever it was said. */
export const isSameTranslation = (one: KeptTranslation, other: KeptTranslation): boolean => isSame({ ...one, at: '' }, { ...other, at: '' });

const isSame = (one: object, other: object): boolean => stableJson(one) === stableJson(other);
