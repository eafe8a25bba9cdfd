/** Sentences of reports, each with a code: said by the code, and read back to it, so that views can say the same in the reader's language. */
export interface SentenceTable<Code extends string> {
  /** {1}, {2} in the sentence stand for the values. */
  say(code: Code, ...values: readonly (string | number)[]): string;
  /** Null for a sentence that is not in the table. */
  read(text: string): { code: Code; values: string[] } | null;
}

/** @param sentences none may be another one with something put in */
export function sentenceTable<Code extends string>(sentences: Readonly<Record<Code, string>>): SentenceTable<Code> {
  const codes = Object.keys(sentences) as Code[]; // the table's own keys
  const patterns = codes.map((code) => ({ code, pattern: new RegExp(`^${sentences[code].split(/\{\d\}/).map(escaped).join('(.*?)')}$`, 'su') }));
  return {
    say: (code, ...values) => sentences[code].replace(/\{(\d)\}/g, (_, digit: string) => String(values[Number(digit) - 1] ?? '')),
    read(text) {
      for (const { code, pattern } of patterns) {
        const found = pattern.exec(text);
        if (found !== null) return { code, values: found.slice(1) };
      }
      return null;
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
