import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, read } from './lexicon.ts';
import { faultOf, type TitleCase } from './titles-judge.ts';

const folder = 'tests/fixtures/titles';
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jsonl')) : [];

describe.skipIf(files.length === 0)('composed titles', () => {
  it('nine in ten are taken apart rightly, to the last leaf', () => {
    const cases = files.flatMap((file) => linesOf<TitleCase>(join(folder, file)));
    const posts = cases.flatMap((each) => {
      const { mentions } = read(each.text, each.date, each.portal);
      return each.posts.map((post) => ({ id: each.id, span: post.span, fault: faultOf(mentions, post) }));
    });
    const wrong = posts.filter(({ fault }) => fault !== null).map(({ id, span, fault }) => `${id}: ${span}: ${fault ?? ''}`);
    expect(posts.length).toBeGreaterThan(0);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(posts.length / 10);
  });
});
