import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledTerms } from '../../bench/text/compiled-terms.ts';
import { sizes } from '../../bench/text/terms.ts';
import { root } from '../steps/tool.ts';
import type { Data } from './serve.ts';

/** What the page fetches: glossaries compiled beforehand, as the build does, and the fixtures of articles. */
export function benchData(): Data {
  const glossaries = sizes.map((size): [string, () => string] => [`/data/terms-${size}.json`, kept(() => JSON.stringify(compiledTerms(size)))]);
  return { ...Object.fromEntries(glossaries), '/data/articles.json': kept(articles) };
}

function kept(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}

function articles(): string {
  const folder = join(root, 'tests', 'fixtures', 'articles');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');
  const complete = names.filter((name) => ['source.html', 'expected.json'].every((file) => existsSync(join(folder, name, file))));
  return JSON.stringify(complete.map((name) => ({ name, html: read(name, 'source.html'), expected: JSON.parse(read(name, 'expected.json')) as unknown })));
}
