/** Where two sequences agree: pairs of indexes, both rising. */
export type Match = [before: number, after: number];

/** Sequences that differ in more places than this are not worth the time: what is in between counts as replaced. */
const mostEdits = 1500;

/** The longest common subsequence, after Myers, "An O(ND) Difference Algorithm" (1986), https://doi.org/10.1007/BF01840446. */
export function commonSequence(before: readonly string[], after: readonly string[]): Match[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const inner = middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [
    ...Array.from({ length: head }, (_, at): Match => [at, at]),
    ...inner.map(([a, b]): Match => [a + head, b + head]),
    ...Array.from({ length: tail }, (_, at): Match => [before.length - tail + at, after.length - tail + at]),
  ];
}

function middle(before: readonly string[], after: readonly string[]): Match[] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, mostEdits);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice());
    for (let line = -edits; line <= edits; line += 2) {
      const goesDown = line === -edits || (line !== edits && at(reach, most, line - 1) < at(reach, most, line + 1));
      let x = goesDown ? at(reach, most, line + 1) : at(reach, most, line - 1) + 1;
      while (x < n && x - line < m && before[x] === after[x - line]) x++;
      reach[most + 1 + line] = x;
      if (x >= n && x - line >= m) return walkedBack(trace, most, n, m);
    }
  }
  return [];
}

const at = (reach: Int32Array, most: number, line: number): number => reach[most + 1 + line] ?? 0;

function walkedBack(trace: readonly Int32Array[], most: number, n: number, m: number): Match[] {
  const matches: Match[] = [];
  let [x, y] = [n, m];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array(0);
    const line = x - y;
    const cameDown = line === -edits || (line !== edits && at(reach, most, line - 1) < at(reach, most, line + 1));
    const from = cameDown ? at(reach, most, line + 1) : at(reach, most, line - 1);
    const fromY = from - (cameDown ? line + 1 : line - 1);
    const startX = edits === 0 ? 0 : cameDown ? from : from + 1;
    for (; x > startX; x--, y--) matches.push([x - 1, y - 1]);
    [x, y] = [from, fromY];
  }
  return matches.reverse();
}
