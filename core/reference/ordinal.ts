import { foldText } from '../text/fold.ts';

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const units = ['một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];

/** Written-out ordinals, folded: "thứ nhất", "thứ hai" … "thứ mười", "thứ mười ba", "thứ hai mươi". */
const words = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', ...units.map((unit) => `mười ${unit}`), 'hai mươi'].map((word, index) => [foldText(word), index + 1]),
);

/** The value of a Roman number up to 399, or null. Only the regular forms count: "IC" is none. */
export function romanValue(text: string): number | null {
  if (!/^(?=[CLXVI])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null;
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The number that a word of a text stands for: XVII, 13, "bảy"; null where it is none. */
export function ordinalValue(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return romanValue(word) ?? words.get(foldText(word)) ?? null;
}

/** 1 → 1st, 12 → 12th, 23 → 23rd */
export function englishOrdinal(value: number): string {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** 14 → 十四, 121 → 一百二十一: counting numbers up to 399 as Chinese writes them. */
export function chineseNumber(value: number): string {
  const digit = (n: number) => '零一二三四五六七八九'[n] ?? '';
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens === 0) return head + (ones === 0 ? '' : (head === '' ? '' : '零') + digit(ones));
  return `${head}${tens === 1 && head === '' ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}
