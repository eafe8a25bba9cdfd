import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { normalise } from './normalise.ts';

/** Raw text in, pairs of raw offsets out: the longest terms from left to right, without overlap, on the borders of words. */
export type Finder = (raw: string) => number[];

interface Hit {
  start: number;
  end: number;
}

/** One pattern with every term as an alternative; beginnings that terms share are written once, which is several times faster. */
export function alternation(terms: readonly string[]): Finder {
  const pattern = alternationOf(terms);
  return (raw) => {
    const { text, toRaw } = normalise(raw);
    const found: number[] = [];
    for (const { 0: hit, index } of text.matchAll(pattern)) found.push(toRaw(index), toRaw(index + hit.length));
    return found;
  };
}

export function alternationOf(terms: readonly string[], flags = 'g'): RegExp {
  const root: Branch = { ends: false, next: new Map() };
  for (const term of lowered(terms)) grow(root, term);
  return new RegExp(`(?<![0-9a-zà-ỹ])${source(root)}(?![0-9a-zà-ỹ])`, flags);
}

interface Branch {
  ends: boolean;
  next: Map<string, Branch>;
}

function grow(root: Branch, term: string): void {
  let branch = root;
  for (const char of term) {
    const next = branch.next.get(char) ?? { ends: false, next: new Map<string, Branch>() };
    branch.next.set(char, next);
    branch = next;
  }
  branch.ends = true;
}

function source({ ends, next }: Branch): string {
  const alternatives = [...next].map(([char, branch]) => char + source(branch));
  if (alternatives.length === 0) return '';
  const [only = ''] = alternatives;
  return alternatives.length === 1 && !ends ? only : `(?:${alternatives.join('|')})${ends ? '?' : ''}`;
}

export function monyone(terms: readonly string[]): Finder {
  const automaton = new MonyoneAhoCorasick(lowered(terms));
  return (raw) => {
    const { text, toRaw } = normalise(raw);
    return longest(text, automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end })), toRaw);
  };
}

export function modern(terms: readonly string[]): Finder {
  const automaton = new ModernAhoCorasick(lowered(terms));
  return (raw) => {
    const { text, toRaw } = normalise(raw);
    return longest(text, automaton.search(text), toRaw);
  };
}

export function indexOfLoop(terms: readonly string[]): Finder {
  const all = lowered(terms);
  return (raw) => {
    const { text, toRaw } = normalise(raw);
    const hits: Hit[] = [];
    for (const term of all) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) hits.push({ start: at, end: at + term.length });
    }
    return longest(text, hits, toRaw);
  };
}

const lowered = (terms: readonly string[]): string[] => terms.map((term) => term.normalize('NFC').toLowerCase());

function longest(text: string, hits: readonly Hit[], toRaw: (offset: number) => number): number[] {
  const whole = hits.filter(({ start, end }) => !isWordPart(text[start - 1]) && !isWordPart(text[end]));
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: number[] = [];
  let last = 0;
  for (const { start, end } of whole) {
    if (start < last) continue;
    found.push(toRaw(start), toRaw(end));
    last = end;
  }
  return found;
}

const wordPart = /[\p{L}\p{N}]/u;
const isWordPart = (char: string | undefined): boolean => char !== undefined && wordPart.test(char);
