import { Gap, tokenize } from '../text/tokens.ts';
import { pack, unpackBytes, unpackInts, unpackShorts } from './packed.ts';

/**
 * A trie of syllables as the build hands it to the page.
 *
 * Nodes are numbered breadth first, so the children of a node stand side by side and a
 * node's number is its edge's: `keys` has one key for each node after the root, sorted
 * among brothers. The forms that end at a node are numbered in the same order.
 */
export interface PackedTrie {
  /** How many children a node has; Uint16. */
  children: string;
  /** The edge that leads to a node, from the first child of the root on; Int32. */
  keys: string;
  /** How many forms end at a node; Uint8. */
  ends: string;
  /** A hash table of the root's children, 0 where empty; Uint16. */
  roots: string;
  /** The grandchildren of the root sorted by their keys, for words whose first syllable is misspelt; Int32. */
  seconds: string;
}

/** What stands between two syllables of a form, as far as it tells names apart. */
const joinOf = new Uint8Array(10);
joinOf[Gap.hyphen] = joinOf[Gap.dot] = joinOf[Gap.stop] = joinOf[Gap.slash] = joinOf[Gap.and] = 1;
joinOf[Gap.comma] = 2;
joinOf[Gap.other] = 3;

/** The key of an edge: the syllable, and whether white space, a joint (hyphen, dot, &), a comma or another sign comes before it. */
export function edgeKey(hash: number, gap: number): number {
  const join = joinOf[gap] ?? 0;
  return join === 0 ? hash : Math.imul(hash, 0x01000193) ^ (join * 0x5bd1e995);
}

export const isJoint = (gap: number): boolean => joinOf[gap] === 1;

interface BuildNode {
  key: number;
  children: Map<number, BuildNode>;
  forms: number[];
}

/** A trie of forms, and the order in which it numbers them. */
export function packTrie(forms: readonly string[]): { trie: PackedTrie; order: number[] } {
  const root: BuildNode = { key: 0, children: new Map(), forms: [] };
  forms.forEach((text, form) => insert(root, text).forms.push(form));
  const nodes = [root];
  // The list grows while it is read: each node adds its children behind all of its own generation.
  for (const node of nodes) nodes.push(...[...node.children.values()].sort((a, b) => a.key - b.key));
  return {
    order: nodes.flatMap((node) => node.forms),
    trie: {
      children: pack(nodes.map((node) => node.children.size), 2),
      keys: pack(nodes.slice(1).map((node) => node.key), 4),
      ends: pack(nodes.map((node) => node.forms.length), 1),
      roots: pack(rootTable(nodes.slice(1, root.children.size + 1).map((node) => node.key)), 2),
      seconds: pack(secondsOf(root, nodes), 4),
    },
  };
}

function insert(root: BuildNode, text: string): BuildNode {
  const { count, hash, gap } = tokenize(text);
  let node = root;
  for (let at = 0; at < count; at++) {
    const key = edgeKey(hash[at] ?? 0, at === 0 ? Gap.space : (gap[at] ?? 0));
    const child: BuildNode = node.children.get(key) ?? { key, children: new Map(), forms: [] };
    node.children.set(key, child);
    node = child;
  }
  return node;
}

function secondsOf(root: BuildNode, nodes: BuildNode[]): number[] {
  const from = root.children.size + 1;
  const count = [...root.children.values()].reduce((sum, child) => sum + child.children.size, 0);
  const keyOf = (node: number) => nodes[node]?.key ?? 0;
  return Array.from({ length: count }, (_, index) => from + index).sort((a, b) => keyOf(a) - keyOf(b));
}

function rootTable(keys: number[]): number[] {
  // Far apart, so that nearly every word that begins no form meets an empty slot: a processor foresees that.
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(keys.length * 6 + 2))).fill(0);
  keys.forEach((key, index) => {
    let slot = slotOf(key, slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  return slots;
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 16)) & mask;

/** Steps through a packed trie. Node 0 is the root, and also says that there is no such node. */
export class Trie {
  private readonly firstChild: Int32Array;
  private readonly firstForm: Int32Array;
  /** Indexed by node, so the root has an empty key of its own. */
  private readonly keys: Int32Array;
  private readonly roots: Uint16Array;
  private readonly seconds: Int32Array;

  constructor(packed: PackedTrie) {
    this.firstChild = sums(unpackShorts(packed.children), 1);
    this.firstForm = sums(unpackBytes(packed.ends), 0);
    const keys = unpackInts(packed.keys);
    this.keys = new Int32Array(keys.length + 1);
    this.keys.set(keys, 1);
    this.roots = unpackShorts(packed.roots);
    this.seconds = unpackInts(packed.seconds);
  }

  /** The child of the root over a key. */
  first(key: number): number {
    const { roots } = this;
    const mask = roots.length - 1;
    let slot = slotOf(key, mask);
    let node = roots[slot] ?? 0;
    while (node !== 0 && this.keys[node] !== key) node = roots[(slot = (slot + 1) & mask)] ?? 0;
    return node;
  }

  /** The child of any other node. Keys are hashes, so where a key stands among its brothers can be told from its size. */
  next(node: number, key: number): number {
    const low = this.firstChild[node] ?? 0;
    const high = this.firstChild[node + 1] ?? 0;
    if (low === high) return 0;
    const { keys } = this;
    let at = low + ((((key >> 16) + 0x8000) * (high - low)) >>> 16);
    let found = keys[at] ?? 0;
    while (found < key && ++at < high) found = keys[at] ?? 0;
    while (found > key && --at >= low) found = keys[at] ?? 0;
    return found === key && at >= low && at < high ? at : 0;
  }

  /** The children of a node are numbered from `childrenFrom(node)` to before `childrenFrom(node + 1)`. */
  childrenFrom(node: number): number {
    return this.firstChild[node] ?? 0;
  }

  /** The grandchildren of the root over a key. */
  grandchildren(key: number): Int32Array {
    const keyAt = (index: number) => this.keys[this.seconds[index] ?? 0] ?? 0;
    let low = 0;
    for (let high = this.seconds.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.seconds.length && keyAt(end) === key) end++;
    return this.seconds.subarray(low, end);
  }

  /** A form that passes through a node or ends there. */
  formBelow(node: number): number {
    let at = node;
    while (!this.hasForms(at) && this.childrenFrom(at) < this.childrenFrom(at + 1)) at = this.childrenFrom(at);
    return this.formsFrom(at);
  }

  hasForms(node: number): boolean {
    return this.formsFrom(node) < this.formsFrom(node + 1);
  }

  /** The forms that end at a node are numbered from `formsFrom(node)` to before `formsFrom(node + 1)`. */
  formsFrom(node: number): number {
    return this.firstForm[node] ?? 0;
  }
}

/** Running sums, with one more at the end. */
function sums(counts: Uint8Array | Uint16Array, start: number): Int32Array {
  const sum = new Int32Array(counts.length + 1);
  sum[0] = start;
  for (let index = 0; index < counts.length; index++) sum[index + 1] = (sum[index] ?? 0) + (counts[index] ?? 0);
  return sum;
}
