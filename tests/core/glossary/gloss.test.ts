import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, read } from './lexicon.ts';

interface GlossCase {
  id: string;
  text: string;
  date?: string;
  portal?: string;
  /** Each marked span with its English; other marks are left open. */
  marked: Record<string, string>;
  /** Words that no mark may touch. */
  silent?: string[];
  former?: Record<string, boolean>;
  level?: Record<string, string>;
  misspelt?: true;
  years?: Record<string, [from: number, to: number]>;
  people?: Record<string, string[]>;
}

const folder = 'tests/fixtures/gloss';

for (const file of readdirSync(folder)) {
  describe(file.replace('.jsonl', ''), () => {
    it.each(linesOf<GlossCase>(join(folder, file)).map((each) => [each.text, each] as const))('%s', (_, { text, date, portal, marked, silent, former, level, misspelt, years, people }) => {
      const result = read(text, date, portal);
      const find = (span: string) => result.mentions.findLast((mention) => mention.text === span);
      expect(Object.fromEntries(Object.keys(marked).map((span) => [span, find(span)?.gloss.en ?? result.mentions.map((mention) => mention.text)]))).toEqual(marked);
      for (const words of silent ?? []) expect(touching(result.mentions, text, words)).toEqual([]);
      for (const [span, value] of Object.entries(former ?? {})) expect(find(span)?.former).toBe(value);
      for (const [span, value] of Object.entries(level ?? {})) expect(find(span)?.level).toBe(value);
      for (const [span, [from, to]] of Object.entries(years ?? {})) expect(find(span)?.years).toEqual({ from, to });
      if (misspelt) expect(result.mentions.some((mention) => mention.misspelt)).toBe(true);
      if (people !== undefined) expect(Object.fromEntries(result.people.map(({ name, posts }) => [name, posts.map((post) => post.text)]))).toEqual(people);
    });
  });
}

function touching(mentions: readonly { start: number; end: number; text: string }[], text: string, words: string): string[] {
  const start = text.lastIndexOf(words);
  return mentions.filter((mention) => mention.start < start + words.length && mention.end > start).map((mention) => mention.text);
}
