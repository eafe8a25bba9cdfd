import fc from 'fast-check';

const syllables =
  'ủy hòa khóa thúy tòa quý quỹ thuở Đảng tỉnh ủy viên ngoại giao Huế nghiệp Đắk Lắk khuỷu quyền xã phường được ưu ỷ oà úy ngoằn thuyền HĐND UBND TW 35 XIV a ơ'.split(' ');

/** Vietnamese syllables with their joints, as a page may have them. */
export const vietnamese: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...syllables), fc.constantFrom(' ', ' ', ' ', ', ', ' - ', '-', '. ', '/', '&', '\n', ' (')), { maxLength: 12 })
  .map((parts) => parts.map(([syllable, joint]) => syllable + joint).join(''));

/** Each rewrites a text in a way that changes no word of it. */
export const respellings: Record<string, (text: string) => string> = {
  'precomposed': (text) => text.normalize('NFC'),
  'decomposed': (text) => text.normalize('NFD'),
  'tones alone decomposed': (text) => text.normalize('NFD').replace(/([aeoưuAEOƯU])(\u0323?)([\u0302\u0306\u031b])/g, '$1$3$2').replace(/[aeouAEOU][\u0302\u0306\u031b]/g, (letter) => letter.normalize('NFC')),
  'every second word decomposed': (text) => text.split(' ').map((word, index) => (index % 2 === 0 ? word.normalize('NFD') : word)).join(' '),
  'capitals': (text) => text.normalize('NFC').toUpperCase(),
  'small letters': (text) => text.normalize('NFC').toLowerCase(),
  'tone on the other vowel': moveTone,
  'eth for đ': (text) => text.replace(/Đ/g, 'Ð'),
  'African d': (text) => text.replace(/Đ/g, 'Ɖ'),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
  'soft line breaks': (text) => text.replace(/ /g, '\n'),
  'doubled spaces': (text) => text.replace(/ /g, ' \u202f '),
  'other hyphens': (text) => text.replace(/-/g, '\u2011'),
  'dashes': (text) => text.replace(/-/g, '–'),
  'soft hyphens inside words': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  'zero-width spaces': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
};

/** hòa to hoà, tòa to toà, úy to uý: oa, oe, uy at the end of a syllable, but not after q. */
function moveTone(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![qQ])([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .replace(/(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .normalize('NFC');
}
