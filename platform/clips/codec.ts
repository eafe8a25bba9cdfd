import * as v from 'valibot';
import type { Clip, ClipDraft } from '../../core/clip/clip.ts';
import { uncheckedReasons } from '../../core/clip/clip.ts';
import { engineKinds } from '../../core/translation/job.ts';
import { problemKinds } from '../../core/translation/verify.ts';
import { address, articleFacts, day, moment, read, type Read } from '../library/codec.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const { canonical, url, portal, title } = articleFacts;

/** An article of five megabytes is the largest that is read; see the limits of extraction. */
const longest = 8_000_000;

const article = v.object({
  url, canonical, portal, title,
  sapo: orNull(text(20_000)),
  byline: orNull(text(1000)),
  published: v.object({ value: day, source: text(1000), inferred: orNull(v.object({ value: v.pipe(v.string(), v.isoDate()), from: text(1000) })) }),
  language: text(35),
  section: orNull(text(1000)),
  credits: orNull(text(20_000)),
  place: orNull(v.object({ name: text(255), level: v.picklist(['central', 'province', 'district', 'commune']) })),
  twin: orNull(text(8192)),
  captions: v.pipe(v.array(text(20_000)), v.maxLength(10_000)),
  paragraphs: v.pipe(v.array(text(longest)), v.maxLength(100_000)),
  text: text(longest),
});

const rendering = v.object({ en: text(2000), zh: orNull(text(2000)) });
const gloss = v.object({
  start: count, end: count, text: text(2000),
  kind: v.picklist(['term', 'title', 'document', 'congress', 'place', 'person']),
  concept: orNull(text(200)), gloss: rendering,
  valid: orNull(v.object({ from: orNull(text(20)), to: orNull(text(20)) })),
  former: v.boolean(),
});
const person = v.object({
  name: text(200),
  posts: v.pipe(v.array(v.object({ text: text(2000), gloss: rendering, rank: orNull(v.number()) })), v.maxLength(1000)),
});

const span = v.pipe(v.object({
  start: count, end: count, text: text(100_000), state: v.picklist(['kept', 'repaired', 'flagged']), terms: count,
  broken: v.pipe(v.array(v.object({ source: text(2000), required: text(2000), wrote: orNull(text(2000)) })), v.maxLength(1000)),
  problems: v.pipe(v.array(v.object({ kind: v.picklist(problemKinds), detail: text(2000) })), v.maxLength(1000)),
}), v.check(({ start, end }) => start < end));

const translation = v.object({
  language: v.literal('en'),
  engines: v.pipe(v.array(v.object({ kind: v.picklist(engineKinds), host: orNull(text(255)), model: orNull(text(200)) })), v.maxLength(100)),
  glossary: text(200),
  at: moment,
  passages: v.pipe(v.array(span), v.maxLength(100_000), v.check((spans) => spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0)))),
});

const shown = {
  glossary: text(200),
  glosses: v.pipe(v.array(gloss), v.maxLength(100_000)),
  people: v.pipe(v.array(person), v.maxLength(10_000)),
  documents: v.pipe(v.array(text(200)), v.maxLength(10_000)),
};

/** What a page hands over. It may be under attack by the page, so everything is checked and limited. */
export const clipDraft: v.GenericSchema<unknown, ClipDraft> = v.object({
  article,
  html: text(20_000_000),
  images: v.pipe(v.array(text(8192)), v.maxLength(1000)),
  ...shown,
  translation: v.exactOptional(translation),
});

const bytes = { sha256, length: count };
const fetched = v.object({
  ...bytes,
  url: address, status: count, type: text(1000),
  serverTime: orNull(moment), clockOffset: orNull(v.number()), textSha256: orNull(sha256),
});

const clip: v.GenericSchema<unknown, Clip> = v.object({
  version: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  canonical,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  article,
  generatedAtTime: moment,
  wasDerivedFrom: address,
  wasRevisionOf: orNull(v.string()),
  html: v.object(bytes),
  textSha256: sha256,
  images: v.object({ kept: count, left: count }),
  ...shown,
  corroboration: v.object({
    state: v.picklist(['agrees', 'differs', 'unchecked']),
    why: orNull(v.picklist(uncheckedReasons)),
    at: moment,
    fetched: orNull(fetched),
  }),
  translation: v.exactOptional(translation),
  deleted: orNull(moment),
});

export const readClip = (raw: unknown): Read<Clip> => read(clip, raw);
