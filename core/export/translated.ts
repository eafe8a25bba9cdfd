import type { Clip } from '../clip/clip.ts';
import type { KeptTranslation, TranslatedPassage } from '../clip/kept-translation.ts';
import type { EngineKind } from '../translation/job.ts';
import type { Problem } from '../translation/verify.ts';

/** What was translated of an article, by the words of each passage: of all its versions, of which the newest comes first. */
export function translatedPassages(clips: readonly Pick<Clip, 'article' | 'translation'>[]): ReadonlyMap<string, TranslatedPassage> {
  return new Map(clips.toReversed().flatMap(({ article, translation }) => (
    translation?.passages.map((passage): [string, TranslatedPassage] => [article.text.slice(passage.start, passage.end), passage]) ?? [])));
}

const engines: Record<EngineKind, string> = {
  'built-in': 'the browser’s own translator', libretranslate: 'LibreTranslate', openai: 'a language model', deepl: 'DeepL', azure: 'Microsoft Azure Translator',
};

/** The receipt in one line: who translated, and how many terms are as the glossary has them. */
export function translationReceipt({ engines: asked, glossary, at, passages }: KeptTranslation): string {
  const by = asked.map(({ kind, host, model }) => [engines[kind], ...[host, model].filter((each) => each !== null)].join(', '));
  const total = passages.reduce((sum, { terms }) => sum + terms, 0);
  const kept = total - passages.reduce((sum, { broken }) => sum + broken.length, 0);
  const flagged = passages.filter(({ state }) => state === 'flagged').length;
  const checked = flagged === 0 ? 'no passage flagged' : flagged === 1 ? '1 passage flagged, and marked so' : `${flagged} passages flagged, and marked so`;
  return `Machine translation by ${by.join('; ')} (${at.slice(0, 10)}). Terms kept ${kept}/${total}, glossary ${glossary}; ${checked}.`;
}

const faults: Record<Problem['kind'], (detail: string) => string | null> = {
  // The terms themselves tell.
  missing: () => null,
  extra: (detail) => `“${detail}” stands there more often than in the source`,
  moved: (detail) => `“${detail}” stands in another sentence than in the source`,
  token: (detail) => `a sign that stood for a term was left behind: “${detail}”`,
  source: (detail) => `left in Vietnamese: “${detail}”`,
  markup: () => 'the engine sent code, shown as text',
  language: () => 'it does not look like English',
  length: () => 'it is far shorter or longer than the source',
  empty: () => 'the engine sent nothing',
};

/** What is wrong with a flagged passage, one line; null of one that was verified. */
export function flagOf({ state, broken, problems }: TranslatedPassage): string | null {
  if (state !== 'flagged') return null;
  const terms = broken.map(({ source, required, wrote }) => `“${source}” should be “${required}”${wrote === null ? '' : `, the engine wrote “${wrote}”`}`);
  const reasons = [...new Set([...terms, ...problems.flatMap(({ kind, detail }) => faults[kind](detail) ?? [])])];
  return `Flagged, read with care${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}.`;
}
