import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReached } from '../../bench/figure.ts';
import { root } from '../steps/tool.ts';
import type { RowResult } from './run-row.ts';
import { reachOf } from './table.ts';

/** One figure, with the machine that it was measured on. */
export interface Result {
  area: string;
  name: string;
  /** Median, ms. */
  ms: number | null;
  ratio: number | null;
  /** What the ratio is to. */
  to: string | null;
  /** Found, right, recalled: 0 to 1. */
  correct: number | null;
  count: number | null;
  note: string | null;
  reach: string | null;
  reached: boolean | null;
  /** `YYYY-MM-DD` */
  date: string;
  browser: string;
  cores: number;
}

export type Circumstances = Pick<Result, 'date' | 'browser' | 'cores'>;

const file = join(root, 'bench', 'results.json');

/** Writes what was measured; areas that were not run this time keep their last figures. */
export function writeResults(rows: RowResult[], circumstances: Circumstances): void {
  const fresh = rows.flatMap(({ area, figures }) => figures.map((figure): Result => ({
    area,
    name: figure.name,
    ms: rounded(figure.ms),
    ratio: rounded(figure.ratio?.value ?? null),
    to: figure.ratio?.to ?? null,
    correct: rounded(figure.share),
    count: figure.count,
    note: figure.note,
    reach: reachOf(figure) || null,
    reached: isReached(figure),
    ...circumstances,
  })));
  const areas = new Set(fresh.map(({ area }) => area));
  const earlier = readResults();
  const order = [...new Set([...earlier, ...fresh].map(({ area }) => area))];
  const all = [...earlier.filter(({ area }) => !areas.has(area)), ...fresh].sort((a, b) => order.indexOf(a.area) - order.indexOf(b.area));
  writeFileSync(file, `[\n${all.map((result) => `  ${JSON.stringify(result)}`).join(',\n')}\n]\n`);
}

function readResults(): Result[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : []; // as: written by us
}

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
