import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = ['components', 'entrypoints'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file)).map((file) => `${folder}/${file}`));

test('what comes from a page is drawn as text: no component writes HTML', () => {
  expect(files.length).toBeGreaterThan(40);
  const writers = files.filter((file) => /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|srcdoc|document\.write/.test(readFileSync(file, 'utf8')));
  expect(writers).toEqual([]);
});

test('sizes follow nobody’s page: no rem in a style sheet', () => {
  const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(8);
  expect(sheets.filter((file) => /\d\s*rem\b/.test(readFileSync(`components/${file}`, 'utf8')))).toEqual([]);
});
