/**
 * Sentences of reports, each with a code: said by the code, and read back to it, so that views can say the same in the
 * reader's language. The two are apart, since the script that every page pays for only says them.
 */
type Sentences<Code extends string> = Readonly<Record<Code, string>>;

/** {1}, {2} in a sentence stand for the values. */
export function say<Code extends string>(sentences: Sentences<Code>, code: Code, values: readonly (string | number)[]): string {
  return sentences[code].replace(/\{(\d)\}/g, (_, digit: string) => String(values[Number(digit) - 1] ?? ''));
}

/**
 * What a sentence says; null for one that is not in the table.
 * @param sentences none may be another one with something put in
 */
export function readBack<Code extends string>(sentences: Sentences<Code>, text: string): { code: Code; values: string[] } | null {
  for (const code of Object.keys(sentences) as Code[]) { // as: the table's own keys
    const pattern = new RegExp(`^${sentences[code].split(/\{\d\}/).map(escaped).join('(.*?)')}$`, 'su');
    const found = pattern.exec(text);
    if (found !== null) return { code, values: found.slice(1) };
  }
  return null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
