import * as v from 'valibot';
import { Refusal } from './refusal.ts';

/** Shapes that the formats share. What a page or a person wrote is text: whole letters, of a length that a reader can write. */
const longestText = 100_000;

/** Half of a surrogate pair is no text: neither databases nor files hold it. */
export const halfLetter = 'half-letter';
export const text = v.pipe(v.string(), v.maxLength(longestText), v.check((value) => value.isWellFormed(), halfLetter));

/** https://www.w3.org/TR/annotation-model/#lifecycle-information: xsd:dateTime */
export const moment = v.pipe(v.string(), v.check((value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)), 'a date and time'));
export const iri = v.pipe(v.string(), v.maxLength(8192), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));

/** ISO 8601 in UTC, milliseconds. */
export const asUtc = (value: string | undefined): string | null => (value === undefined ? null : new Date(value).toISOString());

/** Context that is kept beside a quote, as long as we keep it ourselves; of a pair, no half. */
export const before = (prefix: string, length: number): string => prefix.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
export const after = (suffix: string, length: number): string => suffix.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Only the web can be opened again. */
export const isWebPage = (address: string): boolean => /^https?:\/\/[^/?#]/i.test(address);

/** @throws Refusal `wrong` or `half-letter`, with the path of the field: `items[3].created` */
export function checked<T>(schema: v.GenericSchema<unknown, T>, raw: unknown, path: string): T {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const inner = v.getDotPath(issue) ?? '';
  const where = [path, inner.replace(/(^|\.)(\d+)(?=\.|$)/g, '[$2]')].filter((part) => part !== '').join('.').replaceAll('.[', '[');
  throw new Refusal(issue.message === halfLetter ? 'half-letter' : 'wrong', where);
}
