import type { Span } from './difference.ts';

/** A full stop, a blank, and a beginning: a capital, a digit, a quotation mark or a dash. */
const end = /[.!?…]["”’)\]]*\s+(?=["“‘(–-]*[\p{Lu}\d])/gu;
/** After these a full stop ends no sentence: TP. Hồ Chí Minh, PGS. TS. Nguyễn. A word of one capital is an initial. */
const short = /(?:^|[\s(.])(?:\p{Lu}|TP|Tp|TS|ThS|PGS|GS|BS|KS|CN|Ths|Ts|No|tr|St|Mr|Mrs|Dr)\.\s+$/u;

/** The sentences of a text, line by line, without the blanks between them. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  for (let line = 0; line <= text.length;) {
    const stop = text.indexOf('\n', line);
    const lineEnd = stop < 0 ? text.length : stop;
    const body = text.slice(line, lineEnd);
    let from = 0;
    for (const match of body.matchAll(end)) {
      const to = match.index + match[0].length;
      if (short.test(body.slice(from, to))) continue;
      sentences.push({ start: line + from, end: line + to });
      from = to;
    }
    sentences.push({ start: line + from, end: lineEnd });
    line = lineEnd + 1;
  }
  return sentences.map(({ start, end: to }) => ({ start, end: start + text.slice(start, to).trimEnd().length })).filter(({ start, end: to }) => to > start);
}
