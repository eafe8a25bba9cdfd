import { pick } from '../../../../bench/text/random.ts';
import { instead, type Kinds } from './site.ts';

const tokens = ['{1}', '{{1}}', '《1》', '[[1]]', '⟦1⟧', '⟦ 1 ⟧', '__1__', '@@1@@', '%1$s', '<x id="1"/>', '<1>', '【1】', '{ 1 }', '<x>', '</x>', '<mstrans:dictionary translation="x">', '$1$', '#1#'];

/** Something of the way there is left in the translation: a token, source, markup, or a language that nobody asked for. */
export const remains: Kinds = {
  'a token in place of the term': (site, random) => instead(site, pick(random, tokens)),
  'a token beside the term': (site, random) => instead(site, `${site.term} ${pick(random, tokens)}`),
  'half a token beside the term': (site, random) => instead(site, site.term + pick(random, ['⟧', ' ⟦', ' }}', ' {{', '</x>', '<x', ']]'])),
  'the term between token signs': (site, random) => instead(site, pick(random, ['⟦#⟧', '{{#}}', '<x>#</x>', '[[#]]', '<x id="1">#</x>', '《#》']).replace('#', site.term)),
  'source in place of the term': (site) => instead(site, site.words),
  'source in brackets behind the term': (site) => (/[^\x20-\x7E]/.test(site.words) ? instead(site, `${site.term} (${site.words})`) : null),
  'source before the term': (site) => (/[^\x20-\x7E]/.test(site.words) ? instead(site, `${site.words} ${site.term}`) : null),
  'source without marks in place of the term': (site) => instead(site, site.words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')),
  'a sentence left out': (site) => (site.source.length > 40 ? site.translation : null),
  'half of it left out': (site) => (site.source.length > 40 && site.after.length < 20 ? site.translation.slice(site.before.length) : null),
  'the source itself': ({ source }) => source,
  'the source behind': ({ source, translation }) => `${translation} ${source}`,
  'the source before': ({ source, translation }) => `${source}\n${translation}`,
  'the second half left in the source': ({ source, before, term }) => `${before}${term} ${source.split(' ').slice(-5).join(' ')}`,
  'words of the source between': ({ source, translation }) => {
    const left = source.split(' ').filter((word) => /^[a-zà-ỹđ]*[à-ỹđ][a-zà-ỹđ]*$/u.test(word)).slice(0, 2).join(' ');
    return left === '' ? null : translation.replace(/ (?=\S+$)/, ` ${left} `);
  },
  French: (_, random) => pick(random, ['Le secrétaire du comité a présidé la réunion de ce matin.', "Le comité populaire a publié un plan d'action pour la province.", 'La réunion a eu lieu au siège du gouvernement.']),
  Chinese: (_, random) => pick(random, ['省委书记主持了会议。', '省人民委员会已下发通知。', '国会通过了该决议。']),
  Thai: () => 'เลขาธิการพรรคประจำจังหวัดเป็นประธานการประชุม',
  'a refusal': (_, random) => pick(random, ["I'm sorry, but I can't help with translating this text.", 'As an AI model, I cannot translate political content.', 'Error: quota exceeded.', 'undefined', 'null', '[object Object]']),
  'an answer to the text': () => 'This sentence tells of a meeting that local leaders held in the morning.',
};
