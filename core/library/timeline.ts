/** Days on a line from the first to the last of them; places in per cent of its length. */
export interface Timeline {
  place(day: string): number;
  /** Where years begin, seven at most. None where fewer than two do. */
  years: { year: number; at: number }[];
}

const most = 7;

/** @param days `YYYY-MM-DD`, at least one */
export function timelineOf(days: readonly string[]): Timeline {
  const times = days.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const place = (day: string): number => (first === last ? 50 : ((timeOf(day) - first) / (last - first)) * 100);
  const [from, to] = [new Date(first).getUTCFullYear() + 1, new Date(last).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  const years = Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);
  return { place, years: years.length < 2 ? [] : years.map((year) => ({ year, at: place(`${year}-01-01`) })) };
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
