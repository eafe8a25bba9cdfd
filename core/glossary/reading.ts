import { holds, type Place } from '../reference/place.ts';
import { foldText } from '../text/fold.ts';
import { Gap, Shape, tokenize, type Tokens } from '../text/tokens.ts';
import type { Ambiguity } from './ambiguity.ts';
import type { Concept, Role } from './concept.ts';
import type { Definitions } from './grammar/definition.ts';
import type { BodyNode, TitleNode } from './grammar/node.ts';
import { runAt, type Run } from './grammar/web-address.ts';
import type { OwnLexicon, OwnMatch } from '../own-glossary/own-lexicon.ts';
import { inWordsOf } from '../own-glossary/own-rendering.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';

/** The day and the portal that a text is read with. */
export interface ReadingContext {
  /** `YYYY-MM-DD` */
  day: string;
  /** The province of the portal, where known. */
  portalPlace: Place | null;
  /** The reader's own terms that hold here. */
  own?: OwnLexicon | null;
}

/** Roles of which the grammar makes titles, so that an ambiguous abbreviation may stand for them there. */
const grammatical: ReadonlySet<Role> = new Set<Role>(['office', 'organ', 'body', 'seat']);

/** One text being read: its words, and what the glossary has at each. Positions count tokens. */
export class Reading {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly context: ReadingContext;
  /** What `bodyAt` found at a token, alone and behind an office, and `titleAt`: each is asked for many times. */
  readonly bodies: (BodyNode | null | undefined)[];
  readonly attachedBodies: (BodyNode | null | undefined)[];
  readonly titles: (TitleNode | null | undefined)[];
  /** Abbreviations and short names that the text defines for itself. */
  definitions: Definitions | null = null;
  private run: Run | null = null;
  private depth = 0;
  private readonly foldedWords: (string | undefined)[];
  private readonly lexemes: (readonly Lexeme[] | undefined)[];
  private readonly nearLexemes: (readonly Lexeme[] | undefined)[];
  private readonly ownMatches: (readonly OwnMatch[] | undefined)[];

  constructor(text: string, lexicon: Lexicon, context: ReadingContext) {
    this.tokens = tokenize(text);
    this.lexicon = lexicon;
    this.context = context;
    // Filled, since an array that grows by leaps is kept as a slow table.
    const perToken = <Known>() => new Array<Known | undefined>(this.tokens.count).fill(undefined);
    this.bodies = perToken();
    this.attachedBodies = perToken();
    this.titles = perToken();
    this.foldedWords = perToken();
    this.lexemes = perToken();
    this.nearLexemes = perToken();
    this.ownMatches = perToken();
  }

  get count(): number {
    return this.tokens.count;
  }

  /** Forms at a token that are in use on the day, the longest first. What is not yet founded is not read. */
  at(token: number): readonly Lexeme[] {
    if (token >= this.count) return none;
    return (this.lexemes[token] ??= this.lexicon.begins(this.word(token)) ? this.lookUp(token) : none);
  }

  /** The reader's own terms at a token, the longest first. */
  ownAt(token: number): readonly OwnMatch[] {
    const { own } = this.context;
    if (own == null || token >= this.count) return noMatch;
    return (this.ownMatches[token] ??= own.at(this.tokens, token));
  }

  /** The concept whose full form is this text, in the reader's words where they have some. */
  conceptOf(text: string): Concept | null {
    const concept = this.lexicon.conceptOf(text);
    return concept === null ? null : (this.context.own?.correct(concept) ?? concept);
  }

  nearly(token: number): readonly Lexeme[] {
    if (token >= this.count) return none;
    return (this.nearLexemes[token] ??= this.lexicon.nearly(this.tokens, token).filter((lexeme) => this.founded(lexeme.concept)));
  }

  /** The entry for the abbreviation at a token, where it has several readings. */
  ambiguityAt(token: number): Ambiguity | null {
    return this.at(token).find(({ ambiguity }) => ambiguity !== null)?.ambiguity ?? null;
  }

  private lookUp(token: number): Lexeme[] {
    const found = this.lexicon.at(this.tokens, token).filter((lexeme) => this.founded(lexeme.concept) && !isOrdinaryWord(lexeme));
    const read = found.flatMap((lexeme) => (lexeme.ambiguity === null ? [lexeme] : [lexeme, ...this.readingsOf(lexeme, found)]));
    return this.context.own == null ? read : read.map((lexeme) => (lexeme.concept === null ? lexeme : { ...lexeme, concept: this.inOwnWords(lexeme.concept, token, lexeme.end) }));
  }

  /** An own term for the same words corrects each thing that they may mean; one for the full form corrects its abbreviations too. */
  inOwnWords(concept: Concept, start: number, end: number): Concept {
    const { own } = this.context;
    if (own == null) return concept;
    const match = this.ownAt(start).find((each) => each.end === end);
    return match === undefined ? own.correct(concept) : inWordsOf(concept, match.term);
  }

  /** The offices and bodies that an ambiguous abbreviation may stand for, as the grammar of titles may read it. */
  private readingsOf(lexeme: Lexeme, found: readonly Lexeme[]): Lexeme[] {
    return (lexeme.ambiguity?.readings ?? []).flatMap(({ concept: id, to }) => {
      const concept = this.lexicon.concept(id);
      if (concept === null || !grammatical.has(concept.role) || !this.founded(concept) || (to !== null && to < this.context.day)) return [];
      if (found.some((other) => other.concept === concept && other.end === lexeme.end)) return [];
      return [{ ...lexeme, concept, ambiguity: null, form: { ...lexeme.form, kind: 'title abbreviation' as const } }];
    });
  }

  private founded(concept: Concept | null): boolean {
    return concept?.from == null || concept.from <= this.context.day;
  }

  /** The hash of a word, to be compared with `hashOf` a word of the grammar; 0 past the end. */
  word(token: number): number {
    return this.tokens.hash[token] ?? 0;
  }

  /** The word folded, as `foldText` gives it. */
  folded(token: number): string {
    return (this.foldedWords[token] ??= foldText(this.raw(token)));
  }

  raw(token: number): string {
    return token < this.count ? this.tokens.raw.slice(this.tokens.start[token], this.tokens.end[token]) : '';
  }

  slice(start: number, end: number): string {
    return this.tokens.raw.slice(this.tokens.start[start] ?? 0, this.tokens.end[end - 1] ?? 0);
  }

  /** Whether the words from a token on are these, with white space between them. Words are given by their hashes. */
  are(token: number, words: readonly number[]): boolean {
    return words.every((word, index) => this.word(token + index) === word && (index === 0 || this.follows(token + index)));
  }

  /** Whether only white space stands before a token. */
  follows(token: number): boolean {
    return token < this.count && (this.tokens.gap[token] === Gap.space || this.tokens.gap[token] === Gap.line);
  }

  gap(token: number): number {
    return token < this.count ? (this.tokens.gap[token] ?? Gap.other) : Gap.other;
  }

  /** What stands between a token and the one before it, without white space at its ends. */
  between(token: number): string {
    return this.tokens.raw.slice(this.tokens.end[token - 1] ?? 0, this.tokens.start[token] ?? this.tokens.raw.length).slice(0, 20).trim();
  }

  /** The signs that touch a token before and after it. */
  touching(token: number): { before: string; after: string } {
    const { raw, start, end } = this.tokens;
    return { before: raw.charAt((start[token] ?? 0) - 1), after: raw.charAt(end[token] ?? raw.length) };
  }

  isCapital(token: number): boolean {
    return token < this.count && ((this.tokens.shape[token] ?? 0) & Shape.capital) !== 0;
  }

  isAllCaps(token: number): boolean {
    return token < this.count && ((this.tokens.shape[token] ?? 0) & Shape.allCaps) !== 0;
  }

  isNumber(token: number): boolean {
    return token < this.count && ((this.tokens.shape[token] ?? 0) & Shape.digits) !== 0;
  }

  /** Whether a token begins with a digit. */
  isFigure(token: number): boolean {
    const unit = this.tokens.raw.charCodeAt(this.tokens.start[token] ?? this.tokens.raw.length);
    return unit >= 0x30 && unit <= 0x39;
  }

  /** Whether a token lies in a web address, e-mail address or host name. Tokens are asked for in order, so the last run is kept. */
  isInsideAddress(token: number): boolean {
    const offset = this.tokens.start[token] ?? 0;
    if (this.run === null || offset < this.run.from || offset >= this.run.to) this.run = runAt(this.tokens.raw, offset);
    return this.run.isAddress;
  }

  /** Reads what stands inside something else; nested deeper than any name, it is none. */
  nested<Read>(read: () => Read | null): Read | null {
    if (this.depth === deepest) return null;
    this.depth++;
    const found = read();
    this.depth--;
    return found;
  }

  /** Whether the thing named exists on the day. */
  isPast(span: { from: string | null; to: string | null }): boolean {
    return span.to !== null && span.to < this.context.day && !holds(span, this.context.day);
  }
}

/** The full form of a bound term (tỉnh, kinh tế - xã hội) is an ordinary word; its abbreviation (KT-XH) is not. */
const isOrdinaryWord = ({ concept, form }: Lexeme): boolean => concept?.bound === true && concept.role === 'term' && form.kind !== 'abbreviation';

const none: readonly Lexeme[] = [];
const noMatch: readonly OwnMatch[] = [];
const deepest = 24;
