import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps/tool.ts';

const folder = join(root, 'tests', 'fixtures', 'sample');

/** The project's own article, written in the style of a provincial portal. */
export const sample = (): { file: string; url: string } => ({
  file: join(folder, 'article.html'),
  url: readFileSync(join(folder, 'url.txt'), 'utf8').trim(),
});
