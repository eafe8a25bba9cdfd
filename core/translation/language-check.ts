import { languageOf } from '../text/language.ts';

const functionWords: Record<string, RegExp> = {
  en: /^(?:the|of|and|to|in|that|for|with|was|were|is|are|on|at|by|from|has|have|had|as|its|their|his|a|an|will)$/,
  fr: /^(?:le|la|les|des|et|du|dans|une?|que|est|pour|par|sur|au|aux)$/,
  de: /^(?:der|die|das|und|ist|nicht|mit|den|dem|des|ein|eine|von|zu|auf|wird)$/,
  es: /^(?:el|los|las|que|para|con|una|del|por|su|es|se|y|la)$/,
  it: /^(?:il|gli|che|per|con|una|del|della|di|sono|nel|e|le)$/,
  pt: /^(?:os|as|que|para|com|uma|do|da|dos|em|não|ao)$/,
  id: /^(?:yang|dan|di|untuk|dari|dengan|pada|ini|itu|telah|oleh|ke)$/,
};

/**
 * The language that a text is in where that is surely not English, else null. Names are left aside,
 * since an English sentence of this field is full of Vietnamese ones.
 */
export function foreignLanguage(text: string): string | null {
  const foreignScript = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Arabic}]/gu)?.length ?? 0;
  if (foreignScript > 0.2 * (text.match(/\p{L}/gu)?.length ?? 1)) return languageOf(text);
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word === word.toLowerCase());
  if (words.length < 6) return null;
  // A borrowed word or two, such as đồng, make no Vietnamese.
  if (languageOf(words.join(' ')) === 'vi' && words.filter((word) => languageOf(word) === 'vi').length > 2) return 'vi';
  const shares = Object.entries(functionWords).map(([code, word]) => ({ code, share: words.filter((each) => word.test(each)).length / words.length }));
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.code !== 'en' && best.share > 0.15 ? best.code : null;
}
