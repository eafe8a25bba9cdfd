import { between, pick, type Random } from '../../../../bench/text/random.ts';
import { instead, isDocument, type Kinds, type Site } from './site.ts';

/** Numbers, years and the signs of documents, each nearly right. */
export const numbers: Kinds = {
  'another digit': (site, random) => instead(site, otherDigit(site.term, random)),
  'a digit dropped': (site) => instead(site, site.term.replace(/(\d)\d(?=\D|$)/, '$1')),
  'a digit doubled': (site) => instead(site, site.term.replace(/\d/, '$&$&')),
  'two digits exchanged': (site) => instead(site, site.term.replace(/(\d)(\d)/, '$2$1')),
  'another year': (site, random) => instead(site, site.term.replace(/\b(20\d)(\d)\b/, (_, decade: string, year: string) => decade + String((Number(year) + between(random, 1, 8)) % 10))),
  'a thousands comma': (site) => instead(site, site.term.replace(/\b(\d)(\d{3})\b/, '$1,$2')),
  'letters of the number without marks': (site) => ifDocument(site, site.term.replaceAll('Đ', 'D')),
  'letters of the number in capitals': (site) => ifDocument(site, site.term.replace(/[\w/Đ-]+$/, (number) => number.toUpperCase())),
  'letters of the number in small': (site) => ifDocument(site, site.term.replace(/\d[\w/Đ-]+/, (number) => number.toLowerCase())),
  'letters of the number changed': (site) => ifDocument(site, site.term.replace(/[A-Z](?=[A-Z]*$|-|\/)/, (letter) => (letter === 'X' ? 'Y' : 'X'))),
  'letters of the number dropped': (site) => ifDocument(site, site.term.replace(/(?:\/|-)[A-ZĐa-z]+(?= |$)/, '')),
  'spaces in the number': (site, random) => ifDocument(site, site.term.replace(/([/-])/, pick(random, [' $1 ', '$1 ', ' $1']))),
  'another hyphen in the number': (site, random) => ifDocument(site, site.term.replace('-', pick(random, ['–', '—', '_', '', '/', '.', '−']))),
  'another stroke in the number': (site, random) => ifDocument(site, site.term.replace('/', pick(random, ['-', '\\', '∕', '|', ' of ', '']))),
  '"No." dropped': (site) => ifDocument(site, site.term.replace('No. ', '')),
  'another sign for "No."': (site, random) => ifDocument(site, site.term.replace('No. ', pick(random, ['Number ', '# ', '№ ', 'no. ', 'Nr. ']))),
  'another kind of document': (site, random) =>
    ifDocument(site, site.term.replace(/^\w+/, (type) => pick(random, ['Decree', 'Decision', 'Circular', 'Resolution', 'Directive', 'Order'].filter((other) => other !== type)))),
  'the date of the document changed': (site) => instead(site, site.term.replace(/\bof \d+ June/, 'of 4 July')),
  'the date of the document dropped': (site) => instead(site, site.term.replace(/ of \d+ \w+ \d{4}$/, '')),
  'the date turned round': (site) => instead(site, site.term.replace(/ of (\d+) (\w+) (\d{4})$/, ' of $2 $1, $3')),
  'a Roman ordinal': (site) => instead(site, site.term.replace('13th', 'XIII').replace('14th', 'XIV')),
  'an ordinal in words': (site) => instead(site, site.term.replace('13th', 'Thirteenth').replace('14th', 'Fourteenth')),
  'a wrong ordinal': (site) => instead(site, site.term.replace(/th\b/, 'rd').replace(/^(\d+)rd/, '$1rd')),
  'numerals of another script': (site) => instead(site, site.term.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))),
};

const ifDocument = (site: Site, words: string): string | null => (isDocument(site.term) ? instead(site, words) : null);

function otherDigit(term: string, random: Random): string | null {
  const digits = [...term.matchAll(/\d/g)];
  if (digits.length === 0) return null;
  const { index, 0: digit } = pick(random, digits);
  return term.slice(0, index) + String((Number(digit) + between(random, 1, 9)) % 10) + term.slice(index + 1);
}
