import * as v from 'valibot';
import type { Concept } from './concept.ts';
import type { CentralPortal } from '../reference/portal.ts';
import type { Place } from '../reference/place.ts';
import type { Ambiguity } from './ambiguity.ts';
import type { Field } from './field.ts';
import type { NameList } from './name-list.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day: write it as 2025-06-30'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty: fill it in or take the field out'));
const texts = v.optional(v.array(text), []);
const optionalText = v.optional(v.nullable(text), null);
const optionalDay = v.optional(v.nullable(day), null);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: lower-case English letters, digits and hyphens'));
const rendered = v.strictObject({ en: text, zh: optionalText });

const roles = ['term', 'office', 'post', 'institution', 'body', 'seat', 'organ', 'event', 'document', 'phrase', 'arm'] as const;
const tracks = ['Party', 'State', 'Assembly', 'Front', 'mass organisation', 'army', 'police', 'courts'] as const;
const levels = ['central', 'province', 'district', 'commune', 'any'] as const;

const entry = v.strictObject({
  id,
  role: v.picklist(roles),
  track: v.optional(v.nullable(v.picklist(tracks)), null),
  level: v.optional(v.nullable(v.picklist(levels)), null),
  rank: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))), null),
  layer: v.optional(v.picklist(['name', 'officialese'])),
  vi: text,
  'vi-admitted': texts,
  abbr: texts,
  'title-abbr': texts,
  symbols: texts,
  'case-sensitive': v.optional(v.boolean(), false),
  bound: v.optional(v.boolean(), false),
  en: text,
  'en-admitted': texts,
  zh: optionalText,
  'zh-admitted': texts,
  forms: v.optional(v.partial(v.strictObject({ deputy: rendered, member: rendered, head: rendered, plural: rendered, named: rendered })), {}),
  note: text,
  from: optionalDay,
  to: optionalDay,
  became: optionalText,
  sources: v.pipe(v.array(text), v.minLength(1, 'is empty: name at least one source')),
  evidence: v.picklist(['seen', 'composed', 'unconfirmed']),
});

const unit = v.strictObject({
  type: v.picklist(['tỉnh', 'thành phố', 'đặc khu']),
  level: v.optional(v.picklist(['province', 'commune']), 'province'),
  from: optionalDay,
  to: optionalDay,
  became: optionalText,
  into: v.optional(v.nullable(id), null),
  enlarged: v.optional(v.array(id), []),
  in: v.optional(v.nullable(id), null),
  by: optionalText,
});

const portal = v.strictObject({ body: text, hosts: v.pipe(v.array(text), v.minLength(1, 'is empty: name a host')) });

const nameList = v.strictObject({ kind: v.picklist(['family', 'honoured', 'state']), names: v.array(text) });

const place = v.strictObject({
  id,
  vi: text,
  'vi-admitted': texts,
  abbr: texts,
  bound: v.optional(v.boolean(), false),
  en: text,
  'en-admitted': texts,
  zh: text,
  'zh-admitted': texts,
  note: text,
  units: v.pipe(v.array(unit), v.minLength(1, 'is empty: say what the place was and is')),
  homonyms: v.optional(v.array(v.strictObject({ type: text, level: v.picklist(levels), from: optionalDay, to: optionalDay, note: text, zh: optionalText })), []),
  hosts: v.optional(v.array(text), []),
  sources: v.pipe(v.array(text), v.minLength(1, 'is empty: name at least one source')),
  evidence: v.optional(v.picklist(['seen', 'composed', 'unconfirmed']), 'seen'),
});

const field = v.strictObject({ vi: text, 'vi-admitted': texts, abbr: texts, en: text, zh: optionalText });

const ambiguity = v.strictObject({
  abbr: text,
  readings: v.pipe(
    v.array(
      v.strictObject({
        vi: text,
        concept: v.optional(v.nullable(id), null),
        en: optionalText,
        zh: optionalText,
        next: texts,
        before: texts,
        near: texts,
        default: v.optional(v.boolean(), false),
        to: optionalDay,
      }),
    ),
    v.minLength(1, 'is empty: say what the abbreviation may stand for'),
  ),
});

/** What is wrong with one entry, as a sentence that names it and the remedy. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError';
}

/**
 * Checks one parsed file of concepts.
 * @param domain the file's name without its ending
 * @throws GlossaryError with one line for each fault
 */
export function parseConcepts(entries: unknown, domain: string): Concept[] {
  return parseEntries(entry, entries, domain).map((raw) => ({
    id: raw.id,
    domain,
    role: raw.role,
    track: raw.track,
    level: raw.level,
    rank: raw.rank,
    layer: raw.layer ?? (raw.role === 'phrase' ? 'officialese' : 'name'),
    vi: raw.vi,
    viAdmitted: raw['vi-admitted'],
    abbr: raw.abbr,
    titleAbbr: raw['title-abbr'],
    symbols: raw.symbols,
    caseSensitive: raw['case-sensitive'],
    bound: raw.bound,
    en: raw.en,
    enAdmitted: raw['en-admitted'],
    zh: raw.zh,
    zhAdmitted: raw['zh-admitted'],
    // Optional keys come out as `undefined` values, which exact optional types forbid; JSON drops them.
    forms: raw.forms as Concept['forms'],
    note: raw.note,
    from: raw.from,
    to: raw.to,
    became: raw.became,
    sources: raw.sources,
    evidence: raw.evidence,
  }));
}

/** Checks the parsed file of places, like `parseConcepts`. */
export function parsePlaces(entries: unknown): Place[] {
  return parseEntries(place, entries, 'places').map((raw) => ({
    id: raw.id,
    vi: raw.vi,
    viAdmitted: [...raw['vi-admitted'], ...raw.abbr],
    bound: raw.bound,
    en: raw.en,
    enAdmitted: raw['en-admitted'],
    zh: raw.zh,
    note: raw.note,
    units: raw.units,
    homonyms: raw.homonyms,
    hosts: raw.hosts,
    sources: raw.sources,
  }));
}

/** Checks the parsed file of fields of administration, like `parseConcepts`. */
export function parseFields(entries: unknown): Field[] {
  return parseEntries(field, entries, 'fields').map(({ vi, 'vi-admitted': viAdmitted, abbr, en, zh }) => ({ vi, viAdmitted, abbr, en, zh }));
}

/** Checks the parsed file of ambiguous abbreviations, like `parseConcepts`. */
export function parseAmbiguities(entries: unknown): Ambiguity[] {
  return parseEntries(ambiguity, entries, 'abbreviations');
}

/** Checks the parsed file of central bodies' hosts, like `parseConcepts`. */
export function parsePortals(entries: unknown): CentralPortal[] {
  return parseEntries(portal, entries, 'portals');
}

/** Checks the parsed file of names, like `parseConcepts`. */
export function parseNames(entries: unknown): NameList[] {
  return parseEntries(nameList, entries, 'names');
}

function parseEntries<Schema extends v.GenericSchema>(schema: Schema, entries: unknown, domain: string): v.InferOutput<Schema>[] {
  if (!Array.isArray(entries)) throw new GlossaryError(`${domain}.yaml is no list of entries: begin each with "- id:".`);
  const faults: string[] = [];
  const parsed = entries.flatMap((raw: unknown, index) => {
    const result = v.safeParse(schema, raw);
    if (result.success) return [result.output];
    faults.push(...result.issues.map((issue) => `${domain}.yaml, entry ${nameOf(raw, index)}: ${describe(issue)}`));
    return [];
  });
  if (faults.length > 0) throw new GlossaryError(faults.join('\n'));
  return parsed;
}

function nameOf(raw: unknown, index: number): string {
  const named = v.safeParse(v.object({ id: v.optional(v.string()), abbr: v.optional(v.unknown()), vi: v.optional(v.string()) }), raw);
  const { id: own, abbr, vi } = named.success ? named.output : {};
  const name = own ?? (typeof abbr === 'string' ? abbr : vi);
  return name === undefined ? `number ${index + 1}` : `"${name}"`;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the entry';
  if (issue.expected === 'never') return `"${field}" is no field of the format: see glossary/README.md, or take it out.`;
  if (issue.received === 'undefined') return `"${field}" is missing: add it.`;
  return `"${field}" ${issue.type === 'picklist' ? `must be one of ${issue.expected}, not ${issue.received}` : issue.message}.`;
}
