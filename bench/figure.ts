/** One line of the table. What does not apply is null. */
export interface Figure {
  name: string;
  /** Median, ms. */
  ms: number | null;
  /** The time as a multiple of another one, taken in the same rounds. */
  ratio: { value: number; to: string } | null;
  /** Found, right, recalled: 0 to 1. */
  share: number | null;
  /** Bytes, nodes, records, tasks. */
  count: number | null;
  /** What share and count are of, and other facts of the run, for a person. */
  note: string | null;
  /** What is to be reached; none for floors and peers. */
  bounds: Bound[];
}

export interface Bound {
  of: 'ms' | 'ratio' | 'share' | 'count';
  most?: number;
  least?: number;
}

/** Measured in one tab of its own. */
export interface Part {
  name: string;
  /** In how many fresh tabs it runs; what a first call costs is the median over these. */
  tabs: number;
  run(): Promise<Figure[]>;
}

export interface Row {
  area: string;
  parts: Part[];
}

export function figure(name: string, values: Partial<Omit<Figure, 'name'>>): Figure {
  return { name, ms: null, ratio: null, share: null, count: null, note: null, bounds: [], ...values };
}

/** Whether a figure reaches all that was asked of it; null where nothing was. */
export function isReached({ bounds, ...values }: Figure): boolean | null {
  if (bounds.length === 0) return null;
  return bounds.every(({ of, most = Infinity, least = -Infinity }) => {
    const value = of === 'ratio' ? values.ratio?.value : values[of];
    return value != null && value <= most && value >= least;
  });
}
