import { readdirSync, readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { localeFile, locales, type Locale } from './interface.ts';

const parse = (locale: Locale) => parseMessagesText(localeFile(locale), 'YAML').map(({ key, type, substitutions }) => ({ key: key.join('.'), type, substitutions }));
const english = parse('en').filter(({ key }) => !key.startsWith('@@'));

test.each(locales)('%s has the same texts with the same gaps as English', (locale) => {
  expect(parse(locale).filter(({ key }) => !key.startsWith('@@'))).toEqual(english);
});

test('every text is used', () => {
  const source = ['components', 'entrypoints', 'scripts'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))).join('\n');
  const unused = english.map(({ key }) => key).filter((key) => !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`) && !composed(key));
  expect(unused).toEqual([]);
});

/** Keys that are put together where they are used: `popup.${state}Help`, `panel.${button}`. */
function composed(key: string): boolean {
  return /^popup\.(on|ask|off)(Help)?$/.test(key) || /^panel\.(readThis|readAnyway|turnOn)$/.test(key);
}

test('names of messages are such as browsers take', () => {
  expect(english.map(({ key }) => key).filter((key) => !/^[\w.]+$/.test(key))).toEqual([]);
});
