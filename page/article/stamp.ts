import { plain } from '../../core/article/white-space.ts';

const stamp =
  /^([([]?)\s*(?:(?:thứ [^\d]{2,5}|chủ nhật),? )?(\d{1,2}[:h]\d{2}(?::\d{2})?['’]?[-–,|\s]*)?(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}([-–,|\s]+\d{1,2}[:h]\d{2}(?::\d{2})?)?(?: ?[ap]m)?(?: ?\(?gmt ?\+ ?7\)?)?\s*[)\]]?$/;
const longest = 60;

/**
 * Where a line ends with a stamp of date and hour in a text node of its own, that node's index, else -1: old pages write
 * the day right behind the title. A bare day within a sentence is none.
 */
export function stampIn(nodes: readonly (Text | null)[]): number {
  const at = nodes.findLastIndex((node) => node !== null && /\S/.test(node.data));
  const { data = '' } = nodes[at] ?? {};
  if (at < 1 || data.length > longest || !/\d{4}/.test(data)) return -1;
  const [found, bracket, before, after] = stamp.exec(plain(data)) ?? [];
  if (found === undefined) return -1;
  return bracket !== '' || before !== undefined || after !== undefined || nodes[at - 1] === null ? at : -1;
}
