/** Why a reading was chosen, as `Mention.cue` says it in English, taken apart for views that say it in another language. */
export interface Cue {
  code: 'before' | 'after' | 'near' | 'usual' | 'defined' | 'tenures';
  /** What stands there: words of the article, or a kind of word. */
  words: string;
  kind: 'words' | 'number' | 'name' | 'personalName';
}

const shapes: [pattern: RegExp, code: Cue['code']][] = [
  [/^before (.+)$/s, 'before'],
  [/^after (.+)$/s, 'after'],
  [/^near (.+)$/s, 'near'],
  [/^defined in this article as (.+)$/s, 'defined'],
  [/^counts the tenures of (.+)$/s, 'tenures'],
];

const kinds: Record<string, Cue['kind']> = { 'a number': 'number', 'a name': 'name', 'a personal name': 'personalName' };

/** Null for a cue of another version. */
export function readCue(text: string): Cue | null {
  if (text === 'the usual reading') return { code: 'usual', words: '', kind: 'words' };
  for (const [pattern, code] of shapes) {
    const said = pattern.exec(text)?.[1];
    if (said !== undefined) return { code, words: said.replace(/^“(.*)”$/s, '$1'), kind: kinds[said] ?? 'words' };
  }
  return null;
}
