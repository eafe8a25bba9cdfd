import { expect, test } from 'vitest';
import { chordFromBrowser, chordOf, isReserved, writesLetters, type KeyPress } from '../../../core/keys/chord.ts';

const press = (key: string, code: string, ...held: ('alt' | 'ctrl' | 'meta' | 'shift')[]): KeyPress =>
  ({ key, code, altKey: held.includes('alt'), ctrlKey: held.includes('ctrl'), metaKey: held.includes('meta'), shiftKey: held.includes('shift') });

test.each<[string, KeyPress, string | null]>([
  ['a letter with Alt', press('s', 'KeyS', 'alt'), 'Alt+S'],
  ['the order of modifiers is one', press('J', 'KeyJ', 'shift', 'alt', 'ctrl'), 'Ctrl+Alt+Shift+J'],
  ['Option on a Mac writes another letter', press('ß', 'KeyS', 'alt'), 'Alt+S'],
  ['the letter on the key, not its place, on a French keyboard', press('a', 'KeyQ', 'alt'), 'Alt+A'],
  ['the place on a keyboard without Latin letters', press('ы', 'KeyS', 'alt'), 'Alt+S'],
  ['a digit', press('3', 'Digit3', 'ctrl'), 'Ctrl+3'],
  ['a function key', press('F2', 'F2'), 'F2'],
  ['a modifier alone is not finished', press('Alt', 'AltLeft', 'alt'), null],
  ['keys with a work of their own', press('Enter', 'Enter', 'alt'), null],
  ['a bare letter', press('s', 'KeyS'), 'S'],
])('%s', (_, event, chord) => {
  expect(chordOf(event)).toBe(chord);
});

test.each([['S', true], ['Shift+S', true], ['3', true], ['Ctrl+Alt+S', true], ['Alt+S', false], ['Ctrl+Shift+S', false], ['Meta+S', false], ['F2', false], ['Shift+F2', false]])(
  '%s writes letters: %s', (chord, expected) => {
    expect(writesLetters(chord)).toBe(expected);
  });

test.each([['Ctrl+W', true], ['Meta+C', true], ['Alt+W', false]])('%s is the browser’s: %s', (chord, expected) => {
  expect(isReserved(chord)).toBe(expected);
});

test.each([['Alt+J', 'Alt+J'], ['⌥J', 'Alt+J'], ['⌥⇧J', 'Alt+Shift+J'], ['⌘⇧K', 'Meta+Shift+K'], ['Command+Shift+K', 'Meta+Shift+K'], ['', '']])('the browser’s "%s" is %s', (shortcut, chord) => {
  expect(chordFromBrowser(shortcut)).toBe(chord);
});
