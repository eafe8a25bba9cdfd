import type { Place } from '../reference/place.ts';
import { Gap, tokenize } from '../text/tokens.ts';
import type { Concept } from './concept.ts';

/** The glossary as the build hands it to the page: nothing is left to be built there. */
export interface CompiledGlossary {
  /** Changes whenever an entry does; kept with every clip. */
  revision: string;
  concepts: Concept[];
  places: Place[];
  forms: Form[];
  trie: Trie;
}

/** One spelling under which a concept or place is looked up. */
export interface Form {
  text: string;
  /** Index in `concepts`, or in `places` for a place. */
  target: number;
  kind: FormKind;
}

export type FormKind = 'preferred' | 'admitted' | 'abbreviation' | 'title abbreviation' | 'deputy abbreviation' | 'place';

/**
 * A trie of syllable hashes. Its edges lie in one open-addressing hash table: slot k
 * leads from node `from[k]` over `key[k]` to `to[k]`; an empty slot has `to` 0.
 * `first[node]` and `next[form]` chain the forms that end at a node, -1 ends the chain.
 */
export interface Trie {
  from: number[];
  key: number[];
  to: number[];
  first: number[];
  next: number[];
}

/**
 * Compiles checked entries.
 * @param revision a digest of the files, from whoever read them
 */
export function compileGlossary(concepts: Concept[], places: Place[], revision: string): CompiledGlossary {
  const forms = [...concepts.flatMap(formsOfConcept), ...places.flatMap(formsOfPlace)];
  return { revision, concepts, places, forms, trie: compileTrie(forms.map((form) => form.text)) };
}

function formsOfConcept(concept: Concept, target: number): Form[] {
  const of = (texts: string[], kind: FormKind) => texts.map((text): Form => ({ text, target, kind }));
  const abbreviations = concept.abbr.flatMap(spellingsOf);
  const inTitles = concept.titleAbbr.flatMap(spellingsOf);
  return [
    ...of([concept.vi], 'preferred'),
    ...of(concept.viAdmitted, 'admitted'),
    ...of(unique(abbreviations), 'abbreviation'),
    ...of(unique(inTitles), 'title abbreviation'),
    // PCT for Phó Chủ tịch, PGĐ for Phó Giám đốc: regular, so no entry lists them.
    ...of(concept.role === 'office' ? unique(inTitles.filter((text) => !text.includes(' ')).map((text) => `P${text}`)) : [], 'deputy abbreviation'),
  ];
}

function formsOfPlace(place: Place, target: number): Form[] {
  return unique([place.vi, ...place.viAdmitted]).map((text) => ({ text, target, kind: 'place' }));
}

/** An abbreviation with and without its joints, and with the ways to write "trung ương". */
function spellingsOf(abbreviation: string): string[] {
  const central = /(?<![\p{L}.])(?:TW|T\.Ư|TƯ)(?![\p{L}])/u;
  const spellings = central.test(abbreviation)
    ? ['TW', 'T.Ư', 'TƯ'].map((form) => abbreviation.replace(central, form))
    : [abbreviation];
  return spellings.flatMap((text) => [text, text.replace(/(?<=\p{Lu})(?:&|-|\.)(?=\p{Lu})/gu, '')]);
}

const unique = (texts: string[]): string[] => [...new Set(texts)];

/** The key of an edge: the syllable, and whether a joint (hyphen, comma, dot, &) or white space comes before it. */
export function edgeKey(hash: number, gap: number): number {
  return isJoint(gap) ? Math.imul(hash, 0x01000193) ^ 0x5bd1e995 : hash;
}

export const isJoint = (gap: number): boolean => gap === Gap.hyphen || gap === Gap.comma || gap === Gap.dot || gap === Gap.stop || gap === Gap.and || gap === Gap.slash;

/** The slot where the search for an edge begins; `mask` is the table's length minus one. */
export const slotOf = (node: number, key: number, mask: number): number => (Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b)) & mask;

function compileTrie(forms: string[]): Trie {
  const edges = new Map<string, number>();
  const ends: number[][] = [[]];
  forms.forEach((text, form) => ends[insert(edges, ends, text)]?.push(form));
  const next = new Array<number>(forms.length).fill(-1);
  const first = ends.map((list) => {
    list.forEach((form, index) => (next[form] = list[index + 1] ?? -1));
    return list[0] ?? -1;
  });
  return { ...hashTable(edges), first, next };
}

/** The node where a form ends; makes the nodes that are missing. */
function insert(edges: Map<string, number>, ends: number[][], text: string): number {
  const { count, hash, gap } = tokenize(text);
  let node = 0;
  for (let at = 0; at < count; at++) {
    const edge = `${node} ${edgeKey(hash[at] ?? 0, at === 0 ? Gap.space : (gap[at] ?? 0))}`;
    const known = edges.get(edge);
    node = known ?? ends.push([]) - 1;
    if (known === undefined) edges.set(edge, node);
  }
  return node;
}

function hashTable(edges: Map<string, number>): Pick<Trie, 'from' | 'key' | 'to'> {
  const size = 2 ** Math.ceil(Math.log2(edges.size * 1.5 + 2));
  const table = { from: new Array<number>(size).fill(0), key: new Array<number>(size).fill(0), to: new Array<number>(size).fill(0) };
  for (const [edge, node] of edges) {
    const [from = 0, key = 0] = edge.split(' ').map(Number);
    let slot = slotOf(from, key, size - 1);
    while (table.to[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.from[slot] = from;
    table.key[slot] = key;
    table.to[slot] = node;
  }
  return table;
}
