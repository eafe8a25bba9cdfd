import * as v from 'valibot';
import { contextLength } from '../annotation/describe.ts';
import { after, asUtc, before, checked, isWebPage, moment, offset, text } from './fields.ts';
import type { ImportedFile, ImportedHighlight } from './imported.ts';

/**
 * Highlights that Hypothesis exported: `{export_date, export_userid, client_version, annotations}` of its client, or the
 * `rows` of its search API (https://h.readthedocs.io/en/latest/api-reference/v1/, `Annotation`). Offsets of its text
 * positions are UTF-16 units of the whole page's text.
 */
const selector = v.looseObject({
  type: v.string(), exact: v.optional(text), prefix: v.optional(text), suffix: v.optional(text), start: v.optional(offset), end: v.optional(offset),
});

const annotation = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  uri: v.pipe(text, v.minLength(1)),
  created: v.optional(moment),
  updated: v.optional(moment),
  text: v.optional(text, ''),
  tags: v.optional(v.array(text), []),
  references: v.optional(v.array(v.string()), []),
  document: v.optional(v.object({ title: v.optional(v.union([v.array(text), text])) })),
  target: v.optional(v.array(v.object({ source: v.optional(v.string()), selector: v.optional(v.array(selector), []) })), []),
});

type HypothesisAnnotation = v.InferOutput<typeof annotation>;

/** Whether a JSON value is one of its exports: told by what it holds, whatever the file is called. */
export function isHypothesis(value: object): boolean {
  const list: unknown = annotationsOf(value);
  const isExport = 'export_date' in value || 'client_version' in value || 'total' in value;
  return isExport && Array.isArray(list);
}

/** @throws Refusal with the annotation and the field that is wrong */
export function readHypothesis(value: object): ImportedFile {
  const name = 'annotations' in value ? 'annotations' : 'rows';
  const raws = checked(v.array(v.unknown()), annotationsOf(value), name);
  const read = raws.map((raw, at) => highlightOf(checked(annotation, raw, `${name}[${at}]`)));
  const highlights = read.filter((each) => each !== null);
  return { highlights, skipped: raws.length - highlights.length };
}

const annotationsOf = (value: object): unknown => ('annotations' in value ? value.annotations : 'rows' in value ? value.rows : null);

/** Null for replies, notes on a page, and pages that are no web pages (`urn:x-pdf:…`). */
function highlightOf({ id, uri, references, target, ...rest }: HypothesisAnnotation): ImportedHighlight | null {
  const selectors = target[0]?.selector ?? [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (references.length > 0 || quote?.exact === undefined || quote.exact.trim() === '' || !isWebPage(uri)) return null;
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  return {
    name: `https://hypothes.is/a/${id}`,
    address: uri,
    title: [rest.document?.title ?? ''].flat()[0] ?? '',
    exact: quote.exact,
    prefix: before(quote.prefix ?? '', contextLength),
    suffix: after(quote.suffix ?? '', contextLength),
    position: start === undefined ? null : { start, own: false },
    body: rest.text.trim() === '' ? null : rest.text,
    copies: [],
    tags: rest.tags,
    colour: null,
    created: asUtc(rest.created),
    modified: asUtc(rest.updated),
  };
}
