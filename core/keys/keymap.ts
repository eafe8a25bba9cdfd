import { isReserved, writesLetters } from './chord.ts';

/** What the reader in a page does by key, in the order of the list in the options. */
export const actions = [
  'next-term', 'previous-term', 'highlight-selection', 'toggle-marks', 'explain-selection', 'translate', 'keep-article', 'open-panel',
  'card-sources', 'card-copy', 'card-highlight', 'card-here', 'card-speak', 'card-pin',
] as const;

export type Action = (typeof actions)[number];

/** The user's own keys; an empty text for an action without one. What is left out has its default. */
export type OwnKeys = Partial<Record<Action, string>>;

export type Keymap = Record<Action, string>;

/** The first four are commands of the browser as well, which has the default keys for them. */
export const defaultKeys: Keymap = {
  'next-term': '', 'previous-term': '', 'highlight-selection': '', 'toggle-marks': '',
  'explain-selection': 'Alt+W', translate: 'Alt+T', 'keep-article': 'Alt+A', 'open-panel': 'Alt+O',
  'card-sources': 'Alt+S', 'card-copy': 'Alt+C', 'card-highlight': 'Alt+G', 'card-here': 'Alt+N', 'card-speak': 'Alt+R', 'card-pin': 'Alt+P',
};

export const keymapOf = (own: OwnKeys): Keymap => ({ ...defaultKeys, ...own });

export function actionOf(chord: string, keymap: Keymap): Action | null {
  return actions.find((action) => keymap[action] === chord) ?? null;
}

/** Why a key cannot be had. `taken` and `browser-command` name who has it. */
export type KeyProblem = { kind: 'bare' | 'reserved' } | { kind: 'taken'; by: Action } | { kind: 'browser-command'; by: string };

/**
 * Null where the chord is free for the action.
 * @param commands the browser's own keys of the extension, by the name shown for each
 */
export function keyProblem(chord: string, action: Action, keymap: Keymap, commands: readonly { name: string; keys: string }[]): KeyProblem | null {
  if (writesLetters(chord)) return { kind: 'bare' };
  if (isReserved(chord)) return { kind: 'reserved' };
  const command = commands.find(({ keys }) => keys === chord);
  if (command !== undefined) return { kind: 'browser-command', by: command.name };
  const by = actionOf(chord, keymap);
  return by === null || by === action ? null : { kind: 'taken', by };
}
