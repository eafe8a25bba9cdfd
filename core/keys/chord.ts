/** What a keyboard event tells of the key; the event itself belongs to the platform. */
export interface KeyPress {
  key: string;
  /** The key's place on the keyboard, as "KeyS". */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const place = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/;
const plain = /^[a-z0-9]$/i;

/**
 * A key with its modifiers as browsers write them, "Alt+Shift+J"; null for one that is not finished or cannot be used.
 * Where a modifier or the keyboard's script makes the key write another letter (Option+S writes "ß"), its place counts.
 */
export function chordOf(press: KeyPress): string | null {
  const key = nameOf(press);
  if (key === null) return null;
  const { ctrlKey, altKey, metaKey, shiftKey } = press;
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift'].filter((name) => name !== false);
  return [...modifiers, key].join('+');
}

function nameOf({ key, code }: KeyPress): string | null {
  if (plain.test(key)) return key.toUpperCase();
  const [, letter, digit, functionKey] = place.exec(code) ?? [];
  return letter ?? digit ?? functionKey ?? null;
}

/** Whether a page would get a letter from it: without Ctrl, Alt or Meta, that is what letters and digits are for. */
export function isBare(chord: string): boolean {
  return !/^(?:Ctrl|Alt|Meta)\+/.test(chord) && !/(?:^|\+)F\d{1,2}$/.test(chord);
}

/** Ctrl+Alt is AltGr on many keyboards and writes letters there. */
export const writesLetters = (chord: string): boolean => isBare(chord) || chord.startsWith('Ctrl+Alt+');

/** Keys that browsers take for themselves before any page or extension hears them, or that people would miss. */
const reserved = new Set(['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+F', 'Ctrl+Z',
  'Meta+N', 'Meta+T', 'Meta+W', 'Meta+Q', 'Meta+C', 'Meta+V', 'Meta+X', 'Meta+A', 'Meta+F', 'Meta+Z', 'Alt+F4', 'F5', 'F11', 'F12']);

export const isReserved = (chord: string): boolean => reserved.has(chord);

const signs: Record<string, string> = { '⌃': 'Ctrl', '⌥': 'Alt', '⌘': 'Meta', '⇧': 'Shift', Command: 'Meta', MacCtrl: 'Ctrl' };
const order = ['Ctrl', 'Alt', 'Meta', 'Shift'];

/** A shortcut as `commands.getAll` writes it, which is "⌥⇧J" on a Mac, in the spelling of `chordOf`. */
export function chordFromBrowser(shortcut: string): string {
  const names = shortcut.replace(/[⌃⌥⌘⇧]/g, (sign) => `${signs[sign] ?? ''}+`).split('+').map((name) => signs[name] ?? name).filter((name) => name !== '');
  const modifiers = order.filter((name) => names.includes(name));
  return [...modifiers, ...names.filter((name) => !order.includes(name))].join('+');
}
