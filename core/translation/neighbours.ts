import { foldText } from '../text/fold.ts';
import type { Lock } from './lock.ts';
import { beginsSentence } from './sentences.ts';

export interface Place {
  start: number;
  end: number;
}

/**
 * Words that make another post or body of the one they stand before, with the Vietnamese that may call for
 * them beside the locked name, which stands as a stroke there: "nguyên |", and not "| giữ nguyên".
 */
const modifiers: [english: RegExp, vietnamese: RegExp][] = [
  [/^(?:former|ex|previous|erstwhile|one-time|sometime)$/i, /(?:nguyên|cựu).*\||\|.*(?:cũ|trước)/i],
  [/^late$/i, /cố|quá cố/i],
  [/^(?:deputy|vice|assistant)$/i, /phó|trợ lý|thứ/i],
  [/^(?:acting|interim|caretaker)$/i, /quyền|phụ trách|lâm thời|tạm/i],
  [/^(?:standing|permanent)$/i, /thường trực/i],
  [/^(?:alternate|reserve|candidate)$/i, /dự khuyết|ứng viên/i],
  [/^(?:honorary)$/i, /danh dự/i],
  [/^first$/i, /thứ nhất|đầu/i],
  [/^senior$/i, /cấp cao|cao cấp/i],
  [/^(?:chief|principal)$/i, /trưởng/i],
  [/^(?:non|anti|sub)$/i, /phi|chống|tiểu/i],
];

/** Capitalised words that may stand before any name. */
const harmless = /^(?:The|A|An|Comrades?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Vietnam|Vietnam['’]s|Vietnamese|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/u;

const opening =
  /^(?:This|That|These|Those|His|Her|Their|Its|Our|Both|All|Each|Every|Some|Many|Several|Two|Three|Four|Five|In|On|At|By|For|From|To|Of|With|And|But|Or|As|When|While|Where|If|After|Before|Since|Under|Until|During|Through|Like|Unlike|Between|Among|Also|Then|Thus|Only|Meanwhile|Today|Yesterday|Earlier|Later|Addressing|Beside|Besides|Alongside|\p{Lu}\p{Ll}+(?:ing|ly|ed))$/u;

/** Nouns that make a part or an officer of the body they stand behind. */
const followers =
  /^(?:Secretar(?:y|ies)|Chair(?:m[ae]n|wom[ae]n|persons?)?|Vice|Deputy|Deputies|Members?|Directors?|Ministers?|Presidents?|Standing|Permanent|Office|Inspection|Inspectorate|Party|Spokes(?:man|woman|person)|Chief|Head|Committee|Commission|Board|Council)$/;

/** What makes another post of the one that it is joined to. */
const joined = /^[-‐‑–](?:elect|designate|general|at-large|in-waiting)(?!\p{L})/iu;

const levelWord = /^(?:Provincial|Municipal|City|District|Town|Ward|Commune|People['’]s)\b/;

/**
 * Whether the words beside a rendering make another name of it: "Deputy Secretary of …" holds the words of
 * "Secretary of …" and is another post; "Hưng Yên Provincial Party Committee" is another body than the one
 * of this province. Words that belong to another lock, or that the source has there, do no harm.
 */
export function isModified(text: string, at: Place, others: readonly Place[], source: string, locks: readonly Lock[]): boolean {
  const left = /((?:one-)?[\p{L}\p{N}\p{M}.'’]+)(?:[ \u00a0\t]+|[-‐‑–])$/u.exec(text.slice(Math.max(0, at.start - 60), at.start));
  const right = /^[ \u00a0\t]+(\p{L}+)/u.exec(text.slice(at.end, at.end + 40));
  if (joined.test(text.slice(at.end, at.end + 20))) return true;
  return (left !== null && leftModifies(left[1] ?? '', at.start - left[0].length)) || (right !== null && rightModifies(right[1] ?? '', at.end + right[0].length));

  function leftModifies(word: string, offset: number): boolean {
    // The end of the sentence before; an abbreviation is short.
    if (/(?:\p{L}{3,}|['’]s?)\.$/u.test(word) || /\d\.$/.test(word)) return false;
    if (others.some(({ start, end }) => start <= offset && offset + word.length <= end)) return false;
    if (word.toLowerCase() === /^\p{L}+/u.exec(text.slice(at.start))?.[0].toLowerCase()) return true;
    const modifier = modifiers.find(([english]) => english.test(word));
    if (modifier !== undefined) return !locks.some((lock) => modifier[1].test(beside(source, lock).normalize('NFC')));
    if (!/^\p{Lu}/u.test(word) || (harmless.test(word) && !endsName(offset))) return false;
    if (beginsSentence(text, offset) && opening.test(word)) return false;
    return levelWord.test(text.slice(at.start, at.end)) || !standsIn(source, word);
  }

  /** "An" is an article, and the end of Nghệ An. */
  function endsName(offset: number): boolean {
    return !beginsSentence(text, offset) && /\p{Lu}[\p{L}\p{M}]* $/u.test(text.slice(Math.max(0, offset - 20), offset));
  }

  function rightModifies(word: string, end: number): boolean {
    return followers.test(word) && !others.some((other) => other.start < end && end <= other.end);
  }
}

/** What stands in the source right before and after a lock, in its sentence. */
const beside = (source: string, { start, end }: Lock): string => {
  const [before, after] = [source.slice(Math.max(0, start - 14), start), source.slice(end, end + 14)];
  return `${before.split(sentenceEnd).at(-1) ?? ''}|${after.split(sentenceEnd)[0] ?? ''}`;
};

const sentenceEnd = /[.!?;:\n]/;

/** Whether the source has the word, its accents left aside: a name before a title. */
function standsIn(source: string, word: string): boolean {
  const bare = (text: string) => foldText(text.replace(/[.'’]s?$/, '')).replace(/(?<=\p{L})[1-5]+/gu, '').normalize('NFD').replace(/\p{M}|[.]/gu, '').replace(/đ/g, 'd');
  return bare(source).split(/[^\p{L}\p{N}]+/u).includes(bare(word));
}
