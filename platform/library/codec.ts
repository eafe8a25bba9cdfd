import * as v from 'valibot';
import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const moment = v.pipe(v.string(), v.isoTimestamp());
export const day = v.nullable(v.pipe(v.string(), v.isoDate()));
/** Addresses are opened in a tab later, so nothing but the web will do. */
export const address = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]/), v.maxLength(8192), v.url());

const position = v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset });
const point = v.object({ type: v.literal('XPathSelector'), value: v.pipe(v.string(), v.maxLength(8192)), refinedBy: position });
const context = v.pipe(v.string(), v.maxLength(1024));

/** Selectors of a highlight: quote, position, range. A quote holds at most a hundred thousand characters. */
export const selector = v.tuple([
  v.object({ type: v.literal('TextQuoteSelector'), exact: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)), prefix: context, suffix: context }),
  position,
  v.object({ type: v.literal('RangeSelector'), startSelector: point, endSelector: point }),
]);

export const colour = v.picklist(['claim', 'figure', 'person', 'question', 'follow-up']);

/** What a page says of the article that a highlight belongs to. */
export const articleFacts = {
  canonical: address,
  url: address,
  portal: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  place: v.nullable(v.pipe(v.string(), v.maxLength(255))),
  title: v.pipe(v.string(), v.maxLength(4096)),
  published: day,
  inferred: day,
};

/** A note as it may be written: long enough for a chapter. */
export const note = v.pipe(v.string(), v.maxLength(100_000));
export const tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.maxLength(100));

const article = v.object({ version: v.literal(2), ...articleFacts, tags: v.array(v.string()), created: moment, modified: moment });

const highlight = v.object({
  version: v.literal(2),
  id: v.pipe(v.string(), v.minLength(1)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  motivation: v.picklist(['highlighting', 'commenting']),
  target: v.object({ source: address, selector }),
  body: v.nullable(v.string()),
  noted: offset,
  copies: v.array(v.object({ body: v.string(), at: moment })),
  tags: v.array(v.string()),
  colour,
  created: moment,
  modified: moment,
  deleted: v.nullable(moment),
  earlier: v.exactOptional(v.array(v.object({ source: address, selector, until: moment }))),
});

/** A stored record as it was read: its value, or what is wrong with it. */
export type Read<T> = { value: T } | { reason: string };

export const readArticle = (raw: unknown): Read<LibraryArticle> => read(article, raw);
export const readHighlight = (raw: unknown): Read<Highlight> => read(highlight, raw);

/** @returns the reason with the field it is about */
export function read<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Read<T> {
  const result = v.safeParse(schema, raw);
  if (result.success) return { value: result.output };
  return { reason: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`).join('; ') };
}
