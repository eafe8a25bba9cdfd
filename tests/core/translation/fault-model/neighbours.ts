import { pick } from '../../../../bench/text/random.ts';
import { instead, isDocument, isOffice, type Kinds } from './site.ts';

/** The term stands whole, and a word beside it makes another term of it. */
export const neighbours: Kinds = {
  'Vice put before': (site) => (isOffice(site.term) ? instead(site, `Vice ${site.term}`) : null),
  'Deputy put before': (site) => (isOffice(site.term) ? instead(site, `Deputy ${site.term}`) : null),
  'vice with a hyphen put before': (site, random) => (isOffice(site.term) ? instead(site, pick(random, ['Vice-', 'vice-', 'deputy-', 'Sub-']) + site.term) : null),
  'Acting put before': (site, random) => (isOffice(site.term) ? instead(site, `${pick(random, ['Acting', 'acting', 'Interim', 'interim'])} ${site.term}`) : null),
  'former put before': (site, random) => (site.term.startsWith('Former') || isDocument(site.term) ? null : instead(site, `${pick(random, ['former', 'Former', 'ex-', 'Ex-', 'one-time'])} ${site.term}`.replace('- ', '-'))),
  'another rank put before': (site, random) => (isOffice(site.term) ? instead(site, `${pick(random, ['Assistant', 'First', 'Honorary', 'Permanent', 'Associate', 'Senior', 'Alternate', 'First Deputy'])} ${site.term}`) : null),
  'designate put behind': (site, random) => (isOffice(site.term) && !site.term.includes(' of ') ? instead(site, `${site.term}-${pick(random, ['elect', 'designate'])}`) : null),
  'a level put before': (site, random) => (/^(?:People's|Party|Inspection|Organisation|Standing)/.test(site.term) ? instead(site, `${pick(random, ['Provincial', 'District', 'Central'])} ${site.term}`) : null),
  'a place made up before': (site, random) =>
    /^(?:Provincial|District|Municipal|City)/.test(site.term) ? instead(site, `${pick(random, ['Nghệ An', 'Bắc Ninh', 'Cà Mau', 'Đồng Nai'].filter((name) => !site.source.includes(name)))} ${site.term}`) : null,
  'a prefix grown on': (site, random) => (isDocument(site.term) ? null : instead(site, pick(random, ['sub', 'non', 'inter', 'pro']) + site.term)),
  'an ending grown on': (site, random) => (/[a-z]$/.test(site.term) ? instead(site, site.term + pick(random, ['al', 'ist', 'like', 'ship', 'dom'])) : null),
  'a compound made of it': (site, random) => (isDocument(site.term) || /^\d/.test(site.term) ? null : instead(site, pick(random, ['anti-', 'non-', 'pseudo-', 'quasi-']) + site.term)),
  'a longer number': (site, random) => (isDocument(site.term) ? instead(site, site.term + pick(random, ['-1', '/2', 'a', '-BS', '7'])) : null),
};
