/** How a reader wants English names written where the official sources disagree. */
export interface Convention {
  /** The Constitution and the foreign ministry write Viet Nam, the national news agency Vietnam. */
  country: 'Viet Nam' | 'Vietnam';
  /** The post, not the person: papers write Chairman, agencies of the United Nations Chairperson. */
  chair: 'Chairman' | 'Chairperson';
  /** Names of places with their letters, or as telegrams have them. */
  letters: 'Vietnamese' | 'plain';
}

/** What the glossary itself is written in. */
export const housePractice: Convention = { country: 'Vietnam', chair: 'Chairman', letters: 'Vietnamese' };

/** An English rendering in a reader's convention; Chinese and Vietnamese texts are not for it. */
export function inConvention(rendering: string, { country, chair, letters }: Convention): string {
  // "Vietnamese" has one spelling.
  const named = rendering.replace(/\bViet ?[Nn]am\b/g, country);
  const chaired = named.replace(/\b(C|c)hair(?:man|woman|person)\b/g, (_, initial: string) => `${initial}${chair.slice(1)}`);
  return letters === 'plain' ? withoutMarks(chaired) : chaired;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}
