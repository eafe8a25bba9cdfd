import { foldText } from '../text/fold.ts';
import { Shape, tokenize, type Tokens } from '../text/tokens.ts';
import { edgeKey, type CompiledGlossary, type Form } from './compile.ts';

/**
 * Looks up names that a page has with one slip: "Tinh ủy", "Chủ thịch", "HDND".
 *
 * A form is indexed under its first and its second syllable, so that one of the two may be
 * wrong; the other syllables must be right. Abbreviations of four letters and more may have
 * one letter wrong. The caller decides whether a find is believed.
 */
export class Misspellings {
  private readonly glossary: CompiledGlossary;
  private readonly byFirst = new Map<number, number[]>();
  private readonly bySecond = new Map<number, number[]>();
  private readonly abbreviations = new Map<string, number>();
  private readonly tokens: (Tokens | undefined)[] = [];

  constructor(glossary: CompiledGlossary) {
    this.glossary = glossary;
    glossary.forms.forEach((form, index) => this.index(form, index));
  }

  /** Forms that begin at a token with exactly one syllable at distance one, the longest first. */
  at(tokens: Tokens, start: number): { end: number; form: number }[] {
    const shape = tokens.shape[start] ?? 0;
    if ((shape & Shape.capital) === 0) return [];
    const abbreviation = (shape & Shape.allCaps) !== 0 ? this.abbreviationAt(tokens, start) : undefined;
    if (abbreviation !== undefined) return [{ end: start + 1, form: abbreviation }];
    const candidates = [...(this.byFirst.get(tokens.hash[start] ?? 0) ?? []), ...(this.bySecond.get(tokens.hash[start + 1] ?? 0) ?? [])];
    return candidates.flatMap((form) => this.check(tokens, start, form)).sort((a, b) => b.end - a.end);
  }

  private index(form: Form, index: number): void {
    const concept = this.glossary.concepts[form.target];
    if (concept === undefined || form.kind === 'place' || concept.role === 'phrase' || concept.role === 'term') return;
    const { count, hash, shape } = tokenize(form.text);
    if (form.kind === 'abbreviation' && count === 1 && form.text.length >= 4) return this.indexAbbreviation(form.text, index);
    if ((form.kind !== 'preferred' && form.kind !== 'admitted') || count < 2 || ((shape[0] ?? 0) & Shape.allCaps) !== 0) return;
    push(this.byFirst, hash[0] ?? 0, index);
    push(this.bySecond, hash[1] ?? 0, index);
  }

  /** Under its letters without marks and in order, where the two slips of abbreviations meet: HDND, UBDN. */
  private indexAbbreviation(text: string, index: number): void {
    this.abbreviations.set(sortedLetters(text), index);
  }

  /** Only lost marks and swapped neighbours: one letter for another makes other bodies (TAND, CAND). */
  private abbreviationAt(tokens: Tokens, start: number): number | undefined {
    const word = tokens.raw.slice(tokens.start[start], tokens.end[start]).normalize('NFC');
    const form = word.length < 4 || word.length > 12 ? undefined : this.abbreviations.get(sortedLetters(word));
    if (form === undefined) return undefined;
    const right = foldText(this.glossary.forms[form]?.text ?? '');
    return isSlip(foldText(word), right) ? form : undefined;
  }

  private check(tokens: Tokens, start: number, index: number): { end: number; form: number }[] {
    const form = (this.tokens[index] ??= tokenize(this.glossary.forms[index]?.text ?? ''));
    const end = start + form.count;
    if (end > tokens.count) return [];
    let slips = 0;
    for (let at = 0; at < form.count; at++) {
      if (at > 0 && edgeKey(0, tokens.gap[start + at] ?? 0) !== edgeKey(0, form.gap[at] ?? 0)) return [];
      if (tokens.hash[start + at] === form.hash[at]) continue;
      if (++slips > 1 || !isSlip(wordAt(tokens, start + at), wordAt(form, at))) return [];
    }
    return slips === 1 ? [{ end, form: index }] : [];
  }
}

const wordAt = (tokens: Tokens, at: number): string => foldText(tokens.raw.slice(tokens.start[at], tokens.end[at]));
const sortedLetters = (text: string): string => [...foldText(text).replace(/đ/g, 'd')].sort().join('');

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether two different folded words are one edit apart: a letter or tone added, lost, changed, or two swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length !== restB.length) return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
  return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}
