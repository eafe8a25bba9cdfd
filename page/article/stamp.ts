import { claimsIn } from '../../core/article/date-line.ts';

/** A name beside its day is no title. */
const shortestLine = 20;

/**
 * Where a line ends with a stamp of date and hour in a text node of its own, that node's index, else -1: old pages write
 * the day right behind the title. A bare day within a sentence is none.
 */
export function stampIn(nodes: readonly (Text | null)[]): number {
  const at = nodes.findLastIndex((node) => node !== null && /\S/.test(node.data));
  const { data = '' } = nodes[at] ?? {};
  if (!/\d{4}/.test(data)) return -1;
  const length = nodes.slice(0, at).reduce((sum, node) => sum + (node?.data.trim().length ?? 0), 0);
  const [claim] = length < shortestLine ? [] : claimsIn(data, true);
  if (claim === undefined) return -1;
  const isBroken = nodes[at - 1] === null;
  const isStamp = claim.place === 'label' ? isBroken : /^\s*[([]/.test(data) || (/^\s*\d/.test(data) && (claim.withTime || isBroken));
  return isStamp ? at : -1;
}
