import { isReached, type Bound, type Figure } from '../../bench/figure.ts';
import type { RowResult } from './run-row.ts';

/** The table for a person: one block an area, one line a figure, the reach in the last column. */
export function table(rows: RowResult[]): string {
  const lines = rows.flatMap(({ figures }) => figures.map(cells));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...lines.map((line) => line[column]?.length ?? 0)));
  const line = (figure: Figure) => {
    const [name = '', time = '', ratio = '', reach = '', note = ''] = cells(figure);
    const [a = 0, b = 0, c = 0, d = 0] = widths;
    return `${mark(figure)} ${name.padEnd(a)}  ${time.padStart(b)}  ${ratio.padEnd(c)}  ${reach.padEnd(d)}  ${note}`.trimEnd();
  };
  return rows.map(({ area, figures }) => ['', area, ...figures.map(line)].join('\n')).join('\n');
}

function mark(figure: Figure): string {
  const reached = isReached(figure);
  return reached === null ? ' ' : reached ? '✓' : '✗';
}

function cells(figure: Figure): string[] {
  const { name, ms, ratio, share, count, note } = figure;
  const facts = [share === null ? '' : `${(share * 100).toFixed(1)} %`, count === null ? '' : count.toLocaleString('en'), note ?? ''];
  return [
    name,
    ms === null ? '' : milliseconds(ms),
    ratio === null ? '' : `${ratio.value.toPrecision(ratio.value < 100 ? 2 : 3)}× ${ratio.to}`,
    reachOf(figure),
    facts.filter((fact) => fact !== '').join(' '),
  ];
}

export const reachOf = ({ bounds }: Figure): string => bounds.map(boundText).join(', ');

function boundText({ of, most, least }: Bound): string {
  const amount = (value: number) =>
    ({ ms: `${value} ms`, ratio: `${value}×`, share: `${Number((value * 100).toFixed(1))} %`, count: value.toLocaleString('en') })[of];
  if (most !== undefined) return most === 0 ? '0' : `≤ ${amount(most)}`;
  return least === undefined ? '' : least === 1 ? '100 %' : `≥ ${amount(least)}`;
}

function milliseconds(ms: number): string {
  return `${ms < 0.1 ? ms.toFixed(4) : ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
}
