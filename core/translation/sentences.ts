/** Where a sentence stands in its text: UTF-16 offsets, white space around it left out. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** Abbreviations before a name or number, in both languages: their full stop ends no sentence. */
const abbreviations = /(?:^|[\s("“])(?:TP|Tp|T|P|Q|TX|TT|GS|PGS|TS|ThS|BS|Mr|Mrs|Ms|Dr|Prof|No|Nos|Art|St|Gen|Lt|Col|Maj|Sen|Lieut|vs|etc|\p{Lu})$/u;

/**
 * The sentences of a paragraph in Vietnamese or English: they end with . ! ? … and a capital, digit or
 * quotation mark after white space. Better one long sentence than one cut at an abbreviation.
 */
export function sentencesOf(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  const ends = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\p{N}])|\n+/gu;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    if (match[0].startsWith('.') && abbreviations.test(text.slice(start, match.index))) continue;
    add(start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  add(start, text.length);
  return spans;

  function add(from: number, to: number): void {
    const whole = text.slice(from, to);
    const trimmed = whole.trim();
    if (trimmed === '') return;
    const first = from + whole.indexOf(trimmed);
    spans.push({ start: first, end: first + trimmed.length });
  }
}

/** Whether a word at this offset begins a sentence, or what a colon announces; quotation marks and bullets may stand before it. */
export function beginsSentence(text: string, offset: number): boolean {
  const window = text.slice(Math.max(0, offset - 40), offset);
  const lead = window.replace(/[\s"“‘«([–•*-]+$/u, '');
  if (lead === '') return offset === window.length;
  const between = window.slice(lead.length);
  return between.includes('\n') || (/\s/.test(between) && /[.!?…:]["”’»)\]]*$/u.test(lead));
}
