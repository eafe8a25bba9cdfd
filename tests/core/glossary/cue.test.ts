import { expect, test } from 'vitest';
import { readCue } from '../../../core/glossary/cue.ts';
import { read } from './lexicon.ts';

/** What the grammar says of its choices, in texts that make it say so. */
test.each([
  ['Phó BT Tỉnh ủy dự.', { code: 'before', words: 'Tỉnh ủy', kind: 'words' }],
  ['HĐND tỉnh khóa XVII họp.', { code: 'tenures', words: 'HĐND tỉnh', kind: 'words' }],
])('%s', (text, expected) => {
  const cues = read(text).mentions.flatMap(({ cue, parts }) => [cue, ...parts.map((part) => part.cue)]).filter((cue) => cue !== null);
  expect(cues.map(readCue)).toContainEqual(expected);
});

test.each([
  ['before a number', { code: 'before', words: 'a number', kind: 'number' }],
  ['after “Bộ”', { code: 'after', words: 'Bộ', kind: 'words' }],
  ['near “cháy nổ”', { code: 'near', words: 'cháy nổ', kind: 'words' }],
  ['before a personal name', { code: 'before', words: 'a personal name', kind: 'personalName' }],
  ['the usual reading', { code: 'usual', words: '', kind: 'words' }],
  ['it stands before a body', null],
])('%s', (cue, expected) => {
  expect(readCue(cue)).toEqual(expected);
});
