import { readBack, say } from './sentence-table.ts';

/** Where a date was found, or why there is none, as reports print it. {1}, {2} stand for the page's words, fields and days. */
const sentences = {
  data: "The page's data say {1} ({2}).",
  dataUpdate: "The page's data say {1} ({2}) (an update; no date of publication is given).",
  label: 'The page says "{1}".',
  labelUpdate: 'The page says "{1}" (an update; no date of publication is given).',
  line: 'The line with the title says "{1}".',
  address: 'The address holds the date {1}.',
  none: 'The page gives no date of publication with its article: neither in its data, nor near the title, nor in the address.',
  unreadable: 'The page says "{1}", which cannot be read as one certain day.',
} as const;

export type DateSourceCode = keyof typeof sentences;
export type DateSourceRead = { code: DateSourceCode; values: string[] };

export const dateSource = (code: DateSourceCode, ...values: readonly string[]): string => say(sentences, code, values);

/** What a source says; null for one that is put together or of another version. */
export const readDateSource = (text: string): DateSourceRead | null =>
  (text.endsWith('(an update; no date of publication is given).') ? readUpdate(text) : readBack(sentences, text));

const contradiction = 'The page contradicts itself: ';
const but = ', but ';

/** The two sources of a date that contradict each other; null where the text says something else. */
export function readContradiction(text: string): [DateSourceRead, DateSourceRead] | null {
  if (!text.startsWith(contradiction) || !text.endsWith('.')) return null;
  const clauses = text.slice(contradiction.length, -1);
  // A quote of the page may hold the same word.
  for (let at = clauses.indexOf(but); at >= 0; at = clauses.indexOf(but, at + 1)) {
    const [one, other] = [readClause(clauses.slice(0, at)), readClause(clauses.slice(at + but.length))];
    if (one !== null && other !== null) return [one, other];
  }
  return null;
}

const readClause = (clause: string): DateSourceRead | null => readDateSource(`${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`);

/** The sentence of an update is also that of a date with something behind it. */
function readUpdate(text: string): DateSourceRead | null {
  const found = readBack(sentences, text.replace(' (an update; no date of publication is given).', '.'));
  return found === null ? null : { ...found, code: found.code === 'data' ? 'dataUpdate' : 'labelUpdate' };
}
