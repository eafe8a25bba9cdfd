import { hashesOf } from '../../text/tokens.ts';
import type { Ambiguity, AmbiguousReading } from '../ambiguity.ts';
import type { Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { isFamilyName } from './names.ts';
import { Gap } from '../../text/tokens.ts';

/** The decision between the readings of an abbreviation. */
export interface Choice {
  /** Why: `before “số”`. */
  cue: string;
  alternatives: { concept: string; gloss: Rendering }[];
}

export interface Decision extends Choice {
  reading: AmbiguousReading;
}

/** A neighbour proves more than a word elsewhere in the sentence, the next one most; a default yields to any proof. */
const weight = { next: 3.5, before: 3, near: 2, default: 1 } as const;
/** How far a sentence is searched in each direction, in words. */
const reach = 12;

interface Evidence {
  reading: AmbiguousReading;
  weight: number;
  cue: string;
}

/**
 * Decides between the readings of the abbreviation at a token by what stands around it, or
 * gives null where nothing decides or two readings have equal proof.
 */
export function decide(reading: Reading, token: number, { readings }: Ambiguity): Decision | null {
  const open = readings.filter(({ to }) => to === null || reading.context.day <= to);
  const found = open.map((each) => evidenceFor(reading, token, each)).filter((evidence) => evidence !== null).sort((a, b) => b.weight - a.weight);
  const [best, next] = found;
  if (best === undefined || (next !== undefined && next.weight === best.weight)) return null;
  return { reading: best.reading, cue: best.cue, alternatives: alternativesTo(reading, best.reading, readings) };
}

/** What else an abbreviation may stand for, the likelier first. */
export function alternativesTo(reading: Reading, chosen: AmbiguousReading | string, readings: readonly AmbiguousReading[]): Choice['alternatives'] {
  return readings.flatMap((other) => {
    const rendering = renderingOf(reading, other);
    return other === chosen || other.concept === chosen || rendering === null ? [] : [{ concept: other.concept ?? other.vi, gloss: rendering }];
  });
}

/** The rendering of a reading; null where it names nothing that is explained. */
export function renderingOf(reading: Reading, { concept, en, zh }: AmbiguousReading): Rendering | null {
  const known = reading.lexicon.concept(concept);
  if (en !== null) return { en, zh: zh ?? known?.zh ?? null };
  return known === null ? null : { en: known.en, zh: known.zh };
}

function evidenceFor(reading: Reading, token: number, each: AmbiguousReading): Evidence | null {
  const cues = cuesOf(each);
  const next = cues.next.find((words) => stands(reading, token + 1, words));
  if (next !== undefined) return { reading: each, weight: weight.next + next.text.length / 100, cue: `before ${next.said}` };
  const before = cues.before.find((words) => standsBefore(reading, token, words));
  if (before !== undefined) return { reading: each, weight: weight.before + before.text.length / 100, cue: `after ${before.said}` };
  const near = cues.near.find((words) => standsNear(reading, token, words));
  if (near !== undefined) return { reading: each, weight: weight.near, cue: `near ${near.said}` };
  return each.default ? { reading: each, weight: weight.default, cue: 'the usual reading' } : null;
}

interface CueWords {
  text: string;
  said: string;
  hashes: number[];
}

const compiled = new WeakMap<AmbiguousReading, Record<'next' | 'before' | 'near', CueWords[]>>();

function cuesOf(each: AmbiguousReading): Record<'next' | 'before' | 'near', CueWords[]> {
  const known = compiled.get(each);
  if (known !== undefined) return known;
  const words = (texts: string[]) => texts.map((text) => ({ text, said: signs[text] ?? `“${text}”`, hashes: hashesOf(text) }));
  const cues = { next: words(each.next), before: words(each.before), near: words(each.near) };
  compiled.set(each, cues);
  return cues;
}

/** Signs for a kind of word. */
const signs: Record<string, string> = { '#': 'a number', '^': 'a name', '@': 'a personal name' };

function stands(reading: Reading, token: number, { text, hashes }: CueWords): boolean {
  const gap = reading.gap(token);
  if (text === '#') return reading.isNumber(token) && gap === Gap.space;
  if (text === '^') return reading.isCapital(token) && !reading.isAllCaps(token) && (gap === Gap.space || gap === Gap.dot || gap === Gap.stop) && !isFamilyName(reading, token);
  if (text === '@') return isFamilyName(reading, token) && gap === Gap.space && !reading.isAllCaps(token);
  return gap !== Gap.stop && gap !== Gap.line && reading.are(token, hashes) && token < reading.count;
}

function standsBefore(reading: Reading, token: number, { hashes }: CueWords): boolean {
  const from = token - hashes.length;
  return from >= 0 && reading.follows(token) && reading.are(from, hashes);
}

function standsNear(reading: Reading, token: number, { hashes }: CueWords): boolean {
  for (let at = token + 1; at <= token + reach && at < reading.count && reading.gap(at) !== Gap.stop; at++) if (reading.are(at, hashes)) return true;
  for (let at = token - 1; at >= 0 && at >= token - reach && reading.gap(at + 1) !== Gap.stop; at--) if (reading.are(at, hashes)) return true;
  return false;
}
