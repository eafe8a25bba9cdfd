/**
 * Tokens stand for a lock while an engine works: letters and a number without brackets, since
 * engines re-bracket what they do not know. The letters are chosen so that the source has none of them.
 */
const letterPairs: readonly (readonly [string, string])[] = [['XZ', 'Q'], ['QJ', 'X'], ['WX', 'K'], ['ZK', 'J']];

export interface TokenStyle {
  head: string;
  tail: string;
}

/** Letters for the tokens of a text that has none of them itself. */
export function tokenStyle(text: string): TokenStyle {
  const [head, tail] = letterPairs.find(([first]) => !text.toUpperCase().includes(first)) ?? ['XZXZ', 'Q'];
  return { head, tail };
}

/** The token of a lock; they count from 1, as people do. */
export const tokenOf = ({ head, tail }: TokenStyle, index: number): string => `${head}${index + 1}${tail}`;

/**
 * Puts the renderings back where the tokens stand. Spaces inside a token, its case and brackets put around it
 * are forgiven, since the result is verified like any other; a token that was bent or broken stays and is found left over.
 */
export function restoreTokens(translation: string, style: TokenStyle, renderings: readonly string[]): string {
  const pattern = new RegExp(`([[({⟦【《«<]\\s?)?(?<![\\p{L}\\p{N}])${style.head}\\s?(\\d{1,4})\\s?${style.tail}(?![\\p{L}\\p{N}])(\\s?[\\])}⟧】》»>])?`, 'giu');
  return translation.replace(pattern, (whole: string, open: string | undefined, number: string, close: string | undefined) => {
    const rendering = renderings[Number(number) - 1];
    if (rendering === undefined) return whole;
    return open !== undefined && close !== undefined ? rendering : `${open ?? ''}${rendering}${close ?? ''}`;
  });
}

/** Signs that engines make tokens of, and what they make of signs that they cannot read. */
const strangeSigns = [/[⟦⟧【】〖〗《》]+/, /\{\{|\}\}|\{\s*\d+\s*\}/, /\[\[|\]\]/, /__\w+__/, /@@\w*/, /%(?:\d+\$)?[sd]\b/, /#\d+#/, /\$\d+\$/, /\uFFFD/];

/** Signs of tokens that nobody asked for: an engine's own, or those of another tool that it learnt from. */
export const strangeTokens = (translation: string, source: string): string[] =>
  strangeSigns.flatMap((sign) => (sign.test(source) ? [] : (sign.exec(translation)?.[0] ?? [])));

/** What is left of tokens in a restored translation. */
export function leftOverTokens(translation: string, { head, tail }: TokenStyle): string[] {
  const remains = new RegExp(`(?<![\\p{L}])${head}[\\s_-]?\\d*\\s?${tail}?\\p{L}*|\\b\\d+${tail}\\b`, 'giu');
  return translation.match(remains) ?? [];
}
