import { Refusal } from './refusal.ts';

/** Annotations are a dozen levels deep; what walks a value that is much deeper runs out of stack. */
const deepest = 64;

/**
 * Parses a JSON text that comes from outside. `__proto__` is a key like any other here: JSON.parse makes it one.
 * @throws Refusal `too-deep`, `cut`, `not-json`, with line and column
 */
export function parseJson(text: string): unknown {
  const { openAtEnd, tooDeepAt } = nesting(text);
  if (tooDeepAt >= 0) throw new Refusal('too-deep', lineAndColumn(text, tooDeepAt));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const place = placeOf(error, text);
    throw new Refusal(openAtEnd ? 'cut' : 'not-json', place, { cause: error });
  }
}

/** Brackets outside strings: whether some are still open at the end, and where they go too deep (-1 where they do not). */
function nesting(text: string): { openAtEnd: boolean; tooDeepAt: number } {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (inString) {
      if (unit === '\\') at++;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === '{' || unit === '[') {
      if (++depth > deepest) return { openAtEnd: true, tooDeepAt: at };
    } else if (unit === '}' || unit === ']') depth--;
  }
  return { openAtEnd: inString || depth > 0, tooDeepAt: -1 };
}

/** Browsers name the place in their own words: by line and column, by an offset, or by the letters around it. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return `${line}:${column}`;
  const [, letters] = /^Unexpected token .*?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  return letters?.replace(/\s+/g, ' ').trim() ?? lineAndColumn(text, Number(/position (\d+)/.exec(message)?.[1] ?? text.length));
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}
