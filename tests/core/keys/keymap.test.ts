import { expect, test } from 'vitest';
import { isReserved, writesLetters } from '../../../core/keys/chord.ts';
import { actionOf, actions, defaultKeys, keymapOf, keyProblem, type Action, type KeyProblem } from '../../../core/keys/keymap.ts';

const commands = [{ name: 'Next term', keys: 'Alt+J' }, { name: 'Marks', keys: '' }];

test('the default keys write no letters, are free in browsers, and each does one thing', () => {
  const chords = Object.values(defaultKeys).filter((chord) => chord !== '');
  expect(chords.filter((chord) => writesLetters(chord) || isReserved(chord))).toEqual([]);
  expect(new Set(chords).size).toBe(chords.length);
});

test('a key that was taken away does nothing, and an empty one is nobody’s', () => {
  const keymap = keymapOf({ 'card-sources': '' });
  expect(actionOf('Alt+S', keymap)).toBeNull();
  expect(actions.filter((action) => keymap[action] === '')).toContain('card-sources');
});

test.each<[string, string, Action, KeyProblem | null]>([
  ['a free key', 'Alt+Shift+Y', 'card-copy', null],
  ['the key that it has already', 'Alt+C', 'card-copy', null],
  ['a bare letter', 'C', 'card-copy', { kind: 'bare' }],
  ['AltGr', 'Ctrl+Alt+C', 'card-copy', { kind: 'bare' }],
  ['the browser’s own', 'Ctrl+T', 'card-copy', { kind: 'reserved' }],
  ['another action’s', 'Alt+S', 'card-copy', { kind: 'taken', by: 'card-sources' }],
  ['a command of ours', 'Alt+J', 'card-copy', { kind: 'browser-command', by: 'Next term' }],
])('%s', (_, chord, action, problem) => {
  expect(keyProblem(chord, action, keymapOf({}), commands)).toEqual(problem);
});
