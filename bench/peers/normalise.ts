/** Text as string matchers need it: composed, in lower case, with the way back to raw offsets. */
export interface Normalised {
  text: string;
  toRaw(offset: number): number;
}

const decomposed = /[^\u0300-\u036f][\u0300-\u036f]+/g;

/** Unicode form and case; tone placement and white space are what string matchers do without. */
export function normalise(raw: string): Normalised {
  if (!/[\u0300-\u036f]/.test(raw)) return { text: raw.toLowerCase(), toRaw: (offset) => offset };
  const cuts: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let done = 0;
  for (const { 0: cluster, index } of raw.matchAll(decomposed)) {
    text += raw.slice(done, index) + cluster.normalize('NFC');
    done = index + cluster.length;
    cuts.push(text.length);
    shifts.push(done - text.length);
  }
  return { text: (text + raw.slice(done)).toLowerCase(), toRaw: (offset) => offset + shiftAt(cuts, shifts, offset) };
}

function shiftAt(cuts: number[], shifts: number[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (shifts[low - 1] ?? 0);
}
