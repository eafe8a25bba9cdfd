import { Gap, gapAfter, tokenize } from '../text/tokens.ts';
import type { Words } from '../text/words.ts';
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
  /** A hash table of the root's children: in each slot a child, 0 where empty, and the slot to go on with, 0 at the end; Uint16. */
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

/** Slots and chains in one table, slot 0 left empty: a key that finds its slot taken is linked to the chain that goes through it. */
function rootTable(keys: number[]): number[] {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 4 + 2));
  const table = new Array<number>(size * 2).fill(0);
  let free = size - 1;
  keys.forEach((key, index) => {
    let slot = slotOf(key, size - 1);
    if (table[slot * 2] !== 0) {
      while (table[slot * 2 + 1] !== 0) slot = table[slot * 2 + 1] ?? 0;
      while (table[free * 2] !== 0) free--;
      slot = table[slot * 2 + 1] = free;
    }
    table[slot * 2] = index + 1;
  });
  return table;
}

/** From 1 to the last slot. */
const slotOf = (key: number, last: number): number => ((key ^ (key >>> 16)) & last) || 1;

/** Steps through a packed trie. Node 0 is the root, and also says that there is no such node. */
export class Trie {
  readonly formCount: number;
  /**
   * Side by side for each node, since they are asked for together: its key; its first child, doubled, and 1 where forms end;
   * its first form; how many words lead to it. One node more at the end.
   */
  private readonly nodes: Int32Array;
  /** In each slot a key, its node, and where to go on. */
  private readonly roots: Int32Array;
  private readonly seconds: Int32Array;

  constructor(packed: PackedTrie) {
    this.nodes = nodesOf(packed);
    this.roots = rootsOf(unpackShorts(packed.roots), this.nodes);
    this.seconds = unpackInts(packed.seconds);
    this.formCount = this.formsFrom(this.nodes.length / 4 - 1);
  }

  /** The child of the root over a key. */
  first(key: number): number {
    return rootOver(this.roots, key);
  }

  /** The child of any other node. */
  next(node: number, key: number): number {
    return childOver(this.nodes, node, key);
  }

  /** The first word from one on that is over a child of the root; after the last word if there is none. */
  beginning({ hash, count }: Words, from: number): number {
    const { roots } = this;
    let word = from;
    while (word <= count && rootOver(roots, hash[word] ?? 0) === 0) word++;
    return word;
  }

  /** The last node with forms on the way along the words from one on, to the last that may be taken; 0 if there is none. */
  along(raw: string, words: Words, from: number, to: number): number {
    const { nodes } = this;
    let found = 0;
    let node = this.first(words.hash[from] ?? 0);
    for (let word = from; node !== 0; ) {
      if (isEnd(nodes, node)) found = node;
      if (word === to || childrenFrom(nodes, node) === childrenFrom(nodes, node + 1)) break;
      const gap = gapAfter(raw, words, word++);
      node = childOver(nodes, node, edgeKey(words.hash[word] ?? 0, gap));
    }
    return found;
  }

  /** How many words lead to a node. */
  depthOf(node: number): number {
    return this.nodes[node * 4 + 3] ?? 0;
  }

  /** The children of a node are numbered from `childrenFrom(node)` to before `childrenFrom(node + 1)`. */
  childrenFrom(node: number): number {
    return childrenFrom(this.nodes, node);
  }

  /** The grandchildren of the root over a key. */
  grandchildren(key: number): Int32Array {
    const keyAt = (index: number) => keyOf(this.nodes, this.seconds[index] ?? 0);
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
    while (!isEnd(this.nodes, at) && this.childrenFrom(at) < this.childrenFrom(at + 1)) at = this.childrenFrom(at);
    return this.formsFrom(at);
  }

  /** The forms that end at a node are numbered from `formsFrom(node)` to before `formsFrom(node + 1)`. */
  formsFrom(node: number): number {
    return this.nodes[node * 4 + 2] ?? 0;
  }
}

// Functions of the arrays, not methods: where many steps are taken in a row, the engine then looks into the trie once.

/** Most words begin no form, so what is asked is foreseen: that the key in its slot is another, and that nothing is chained to that. */
function rootOver(roots: Int32Array, key: number): number {
  let slot = slotOf(key, (roots.length >> 2) - 1) << 2;
  while (roots[slot] !== key) if ((slot = roots[slot + 2] ?? 0) === 0) return 0;
  return roots[slot + 1] ?? 0;
}

/** Keys are hashes, so where a key stands among its brothers can be told from its size. */
function childOver(nodes: Int32Array, node: number, key: number): number {
  const low = childrenFrom(nodes, node);
  const high = childrenFrom(nodes, node + 1);
  if (low === high) return 0;
  let at = low + ((((key >> 16) + 0x8000) * (high - low)) >>> 16);
  let found = keyOf(nodes, at);
  while (found < key && ++at < high) found = keyOf(nodes, at);
  while (found > key && --at >= low) found = keyOf(nodes, at);
  return found === key && at >= low && at < high ? at : 0;
}

const keyOf = (nodes: Int32Array, node: number): number => nodes[node * 4] ?? 0;
const childrenFrom = (nodes: Int32Array, node: number): number => (nodes[node * 4 + 1] ?? 0) >> 1;
const isEnd = (nodes: Int32Array, node: number): boolean => ((nodes[node * 4 + 1] ?? 0) & 1) !== 0;

/** The root has no key, and a last node says where children and forms end. */
function nodesOf(packed: PackedTrie): Int32Array {
  const [keys, children, ends] = [unpackInts(packed.keys), unpackShorts(packed.children), unpackBytes(packed.ends)];
  const nodes = new Int32Array((children.length + 1) * 4);
  let [child, form] = [1, 0];
  for (let node = 0; node <= children.length; node++) {
    const at = node * 4;
    nodes[at] = node === 0 ? 0 : (keys[node - 1] ?? 0);
    nodes[at + 1] = child * 2 + ((ends[node] ?? 0) === 0 ? 0 : 1);
    nodes[at + 2] = form;
    form += ends[node] ?? 0;
    for (const last = child + (children[node] ?? 0); child < last; child++) nodes[child * 4 + 3] = (nodes[at + 3] ?? 0) + 1;
  }
  return nodes;
}

function rootsOf(table: Uint16Array, nodes: Int32Array): Int32Array {
  const roots = new Int32Array(table.length * 2);
  for (let slot = 0; slot * 2 < table.length; slot++) {
    const node = table[slot * 2] ?? 0;
    roots.set([keyOf(nodes, node), node, (table[slot * 2 + 1] ?? 0) * 4], slot * 4);
  }
  return roots;
}
