import { pick, between, type Random } from '../../../../bench/text/random.ts';
import { instead, isDocument, type Kinds, type Site } from './site.ts';

/** What engines say for our words. */
const otherwise: [RegExp, string[]][] = [
  [/\bSecretary of the (.*)Provincial Party Committee/, ['$1Provincial Secretary', '$1Provincial Party Secretary', '$1Party Chief', 'First Secretary of the $1Provincial Party Committee']],
  [/\bProvincial Party Committee/, ['Provincial Committee', 'Party Committee of the Province', 'Provincial Party Organisation', 'Provincial Commissariat']],
  [/\bPeople's Committee/, ["People's Council", 'Popular Committee', 'Administration', 'Government']],
  [/\bPeople's Council/, ["People's Committee", "People's Assembly", "People's Congress"]],
  [/\bVice Chairman/, ['Chairman', 'Deputy Chairman', 'Vice President', 'Vice-Chairman']],
  [/\bChairman/, ['President', 'Chairwoman', 'Chairperson', 'Chair', 'Vice Chairman']],
  [/\bDeputy Secretary/, ['Secretary', 'Vice Secretary', 'Under-Secretary']],
  [/\bGeneral Secretary/, ['Secretary-General', 'General-Secretary', 'Party Leader']],
  [/\bNational Assembly/, ['Parliament', 'Congress', 'National Congress']],
  [/\bPolitburo/, ['Political Bureau', 'Politbureau', 'Ministry of Politics']],
  [/\bMinistry\b/, ['Department', 'Minister', 'Bureau']],
  [/\bMinister\b/, ['Ministry', 'Secretary', 'Vice Minister']],
  [/\bDepartment\b/, ['Ministry', 'Service', 'Office', 'Division']],
  [/\bCommission\b/, ['Committee', 'Department', 'Board']],
  [/\bStanding Board\b/, ['Standing Committee', 'Executive Board', 'Permanent Bureau']],
  [/\bDirector\b/, ['Head', 'Deputy Director', 'Manager']],
  [/\bHead\b/, ['Chief', 'Director', 'Deputy Head']],
  [/\bProvincial\b/, ['Municipal', 'District', 'Regional', 'Province']],
  [/\bDistrict\b/, ['Commune', 'County', 'Provincial']],
  [/\bGovernment\b/, ['Cabinet', 'State', 'Administration']],
  [/\bParty Cell\b/, ['Party Branch', 'Branch', 'Chapter']],
  [/\bProcuracy\b/, ['Prosecution Office', 'Procuratorate', 'Court']],
  [/\bvoter\b/, ['constituent', 'citizen', 'elector']],
  [/\bUnion\b/, ['Association', 'League', 'Federation']],
];

const shortened: [string, string][] = [
  ['Department', 'Dept.'], ['Secretary', 'Sec.'], ['Provincial', 'Prov.'], ['Committee', 'Comm.'], ['Government', "Gov't"], ['Director', 'Dir.'], ['Ministry', 'Min.'],
  ['National', "Nat'l"], ['General', 'Gen.'], ['Vietnam', 'VN'], ['Commission', 'Comsn'], ['Chairman', 'Chmn'], ['Lieutenant', 'Lt'],
];

const american: [string, string][] = [
  ['Organisation', 'Organization'], ['organisation', 'organization'], ['Defence', 'Defense'], ['defence', 'defense'], ['Labour', 'Labor'], ['Mobilisation', 'Mobilization'], ['Programme', 'Program'],
  ['Vietnam ', 'Viet Nam '],
];

const ranks = /^(?:Former|Acting|Deputy|Vice|Standing|Alternate|Permanent|General|Senior|Lieutenant|Prime|Supreme|Central) /;

/** The right place with wrong words: part of a term, another term, another spelling. */
export const wording: Kinds = {
  'first word dropped': (site) => instead(site, words(site).length < 2 ? null : words(site).slice(1).join(' ')),
  'last word dropped': (site) => instead(site, words(site).length < 2 ? null : words(site).slice(0, -1).join(' ')),
  'a word inside dropped': (site, random) => {
    const parts = words(site);
    const inside = parts.flatMap((word, at) => (at > 0 && at < parts.length - 1 && word !== 'the' ? [at] : []));
    return inside.length === 0 ? null : instead(site, parts.toSpliced(pick(random, inside), 1).join(' '));
  },
  'rank dropped': (site) => instead(site, site.term.replace(ranks, '')),
  'two words exchanged': (site, random) => instead(site, exchangedWords(site, random)),
  'another translation': (site, random) => {
    const fitting = otherwise.filter(([pattern]) => pattern.test(site.term));
    if (fitting.length === 0) return null;
    const [pattern, choices] = pick(random, fitting);
    return instead(site, site.term.replace(pattern, pick(random, choices)));
  },
  'a word shortened': (site, random) => replacedOne(site, shortened, random),
  'another spelling': (site, random) => replacedOne(site, american, random),
  initials: (site) => (words(site).length < 2 || isDocument(site.term) ? null : instead(site, words(site).map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : '')).join(''))),
  'the genitive turned round': (site) => instead(site, site.term.replace(/^(.+?) of the (.+)$/, "$2's $1")),
  'the body put before the office': (site) => instead(site, site.term.replace(/^(.+?) of the (.+)$/, '$2 $1')),
  '"for" in place of "of"': (site) => instead(site, site.term.replace(/ of /, ' for ')),
  'a word put inside': (site, random) => instead(site, withInside(site, random, pick(random, ['so-called', 'Central', 'local', 'new', 'Standing', 'Joint']))),
  'letters exchanged': (site, random) => instead(site, misspelt(site, random, (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))),
  'a letter dropped': (site, random) => instead(site, misspelt(site, random, (word, at) => word.slice(0, at) + word.slice(at + 1))),
  'a letter doubled': (site, random) => instead(site, misspelt(site, random, (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at))),
  'plural inside': (site, random) => instead(site, site.term.replace("People's", pick(random, ['Peoples', "Peoples'", 'People', "Persons'"])).replace(/Provincial(?= \w)/, (word) => (site.term.includes("People's") ? word : `${word}s`))),
  'without its marks': (site) => instead(site, bare(site.term)),
  'another tone': (site, random) => instead(site, otherTone(site.term, random)),
  'another place': (site, random) => instead(site, site.term.replace(place, pick(random, ['Hải Phòng', 'Nghệ An', 'Bắc Ninh', 'Cà Mau']))),
  'the place dropped': (site) => instead(site, site.term.replace(place, '').replaceAll(/ {2,}/g, ' ').trim()),
};

const place = /(?:Hải Dương|Nam Định|Thanh Hà|Thái Bình|Quảng Ninh|Hải Phòng|Bắc Giang|Hưng Yên|Lào Cai|Phú Thọ|Kim Thành|Đà Nẵng|Bình Dương|Ninh Bình|Hà Giang|Nghệ An)/u;

const words = ({ term }: Site): string[] => term.split(' ');

function exchangedWords(site: Site, random: Random): string | null {
  const parts = words(site);
  if (parts.length < 2) return null;
  const at = between(random, 0, parts.length - 2);
  return parts.toSpliced(at, 2, parts[at + 1] ?? '', parts[at] ?? '').join(' ');
}

function replacedOne(site: Site, pairs: [string, string][], random: Random): string | null {
  const fitting = pairs.filter(([from]) => site.term.includes(from));
  if (fitting.length === 0) return null;
  const [from, to] = pick(random, fitting);
  return instead(site, site.term.replace(from, to));
}

function withInside(site: Site, random: Random, word: string): string | null {
  const parts = words(site);
  return parts.length < 2 ? null : parts.toSpliced(between(random, 1, parts.length - 1), 0, word).join(' ');
}

function misspelt(site: Site, random: Random, slip: (word: string, at: number) => string): string | null {
  const parts = words(site);
  const long = parts.flatMap((word, index) => (/^\p{L}{5,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return null;
  const index = pick(random, long);
  const word = parts[index] ?? '';
  return parts.toSpliced(index, 1, slip(word, between(random, 1, word.length - 3))).join(' ');
}

const bare = (term: string): string => term.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

/** One toned vowel with another tone: "Hải Dương" as "Hãi Dương". */
function otherTone(term: string, random: Random): string | null {
  const tones = [...term.normalize('NFD').matchAll(/[\u0300\u0301\u0303\u0309\u0323]/g)];
  if (tones.length === 0) return null;
  const { index } = pick(random, tones);
  const letters = term.normalize('NFD');
  const tone = pick(random, ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].filter((other) => other !== letters.charAt(index)));
  return (letters.slice(0, index) + tone + letters.slice(index + 1)).normalize('NFC');
}
