import type { ArticleMap } from './article/article-map.ts';

/** At how many places of the text it is looked for in the page. */
const samples = 64;

/** Whether an article still stands in the page as it was read: its nodes are there, and say the same. */
export function isIntact(map: ArticleMap): boolean {
  const { length } = map.text;
  for (let sample = 0; sample < samples; sample++) {
    const offset = Math.floor((sample * length) / samples);
    const point = map.pointOf(offset);
    // Line feeds stand in no node, and a blank may stand for any white space.
    if (point === null || map.text[offset] === ' ') continue;
    if (!point.node.isConnected || point.node.data[point.offset] !== map.text[offset]) return false;
  }
  return true;
}

/** Whether a later reading of the page takes in text from outside of the box that held the article before. */
export function reachesBeyond(before: ArticleMap, now: ArticleMap): boolean {
  const box = boxOf([...before.nodes()]);
  return box !== null && [...now.nodes()].some((node) => !box.contains(node));
}

/** The smallest element around all of the nodes. */
function boxOf([first, ...others]: readonly Text[]): Element | null {
  let box = first?.parentElement ?? null;
  for (const node of others) while (box !== null && !box.contains(node)) box = box.parentElement;
  return box;
}
