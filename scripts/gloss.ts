// npm run gloss -- [FILE] [--jsonl] [--json] [--date D] [--portal HOST] [--lang en,zh] [--stats]
import { createReadStream, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Lexicon } from '../core/glossary/lexicon.ts';
import { readMentions } from '../core/glossary/read.ts';
import type { Mention } from '../core/glossary/mention.ts';
import { GlossaryError } from '../core/glossary/schema.ts';
import { portalProvince } from '../core/reference/portal.ts';
import { readGlossary } from './glossary.ts';
import { fail, today, UsageError, write } from './command.ts';

const usage = 'npm run gloss -- [FILE] [--json | --jsonl] [--date 2024-07-05] [--portal haiduong.gov.vn] [--lang en,zh] | --stats [--json]';

const line = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
  date: v.nullish(v.string()),
  portal: v.nullish(v.string()),
});

interface Given {
  date: string | null | undefined;
  portal: string | null | undefined;
}

try {
  await main();
} catch (error) {
  fail(error, [UsageError, GlossaryError], usage);
}

async function main(): Promise<void> {
  const { values, positionals } = options();
  const lexicon = new Lexicon(readGlossary());
  if (values.stats) return write(values.json ? JSON.stringify(stats(lexicon)) : JSON.stringify(stats(lexicon), null, 2));
  const file = positionals[0] === undefined ? null : resolve(process.env.INIT_CWD ?? '.', positionals[0]);
  if (values.jsonl) return eachLine(lexicon, file, values);
  const text = readFileSync(file ?? 0, 'utf8');
  const read = gloss(lexicon, text, values);
  write(values.json ? JSON.stringify(read) : inWords(read.mentions, values.lang.split(',')));
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        stats: { type: 'boolean', default: false },
        date: { type: 'string' },
        portal: { type: 'string' },
        lang: { type: 'string', default: 'en' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function gloss(lexicon: Lexicon, text: string, given: Partial<Given>): { date: string; mentions: Mention[] } {
  const date = given.date ?? today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UsageError(`"${date}" is no date: write it as 2024-07-05.`);
  const portal = given.portal?.replace(/^www\./, '');
  const portalPlace = portal == null ? null : portalProvince(portal, lexicon.glossary.places);
  return { date, mentions: readMentions(text, lexicon, { day: date, portalPlace }).mentions };
}

/** One answer a line, in order; a line that cannot be read is answered with `{"id","error"}`. */
async function eachLine(lexicon: Lexicon, file: string | null, given: Partial<Given>): Promise<void> {
  const lines = createInterface({ input: file === null ? process.stdin : createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() !== '') write(JSON.stringify(answer(lexicon, text, number, given)));
  }
}

function answer(lexicon: Lexicon, text: string, number: number, given: Partial<Given>): object {
  let id: string | number = number;
  try {
    const parsed = v.parse(line, JSON.parse(text));
    id = parsed.id ?? number;
    return { id, ...gloss(lexicon, parsed.text, { date: parsed.date ?? given.date, portal: parsed.portal ?? given.portal }) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function inWords(mentions: Mention[], languages: string[]): string {
  const rendering = ({ gloss: { en, zh } }: Mention) => languages.map((language) => (language === 'zh' ? zh : en)).filter(Boolean).join(' · ');
  return mentions.map((mention) => `${mention.text} → ${rendering(mention)}${mention.misspelt ? ' (misspelt)' : ''}${mention.former ? ' (former)' : ''}`).join('\n');
}

/** Figures of the glossary: places count as concepts. Sourced are those whose source was read. */
function stats({ glossary: { concepts, places }, formCount }: Lexicon): object {
  const domains: Record<string, number> = places.length === 0 ? {} : { places: places.length };
  for (const { domain } of concepts) domains[domain] = (domains[domain] ?? 0) + 1;
  return {
    concepts: concepts.length + places.length,
    terms: formCount,
    en: concepts.length + places.length,
    zh: concepts.filter(({ zh }) => zh !== null).length + places.length,
    sourced: concepts.filter(({ evidence }) => evidence !== 'unconfirmed').length + places.length,
    domains,
  };
}
