/** JSON whose keys stand in one order, so that the same record gives the same text. */
export const stableJson = (record: unknown): string => JSON.stringify(record, plain);

/** Damaged records may hold values that JSON lacks. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
