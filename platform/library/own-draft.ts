import * as v from 'valibot';
import { longestNote, longestText, mostForms } from '../../core/own-glossary/check-draft.ts';
import { address } from './codec.ts';

const form = v.pipe(v.string(), v.minLength(1), v.maxLength(longestText));
const text = v.nullable(v.pipe(v.string(), v.maxLength(longestText)));

/** What an extension page sends of a term. */
export const ownDraft = {
  vi: v.pipe(v.array(form), v.minLength(1), v.maxLength(mostForms)),
  en: text,
  zh: text,
  note: v.nullable(v.pipe(v.string(), v.maxLength(longestNote))),
  source: text,
  keep: v.boolean(),
  scope: v.variant('kind', [
    v.object({ kind: v.literal('everywhere') }),
    v.object({ kind: v.literal('portal'), portal: v.pipe(v.string(), v.minLength(1), v.maxLength(255)) }),
    v.object({ kind: v.literal('article'), canonical: address }),
  ]),
};
