import { cleanUrl } from '../article/canonical-url.ts';
import { isHome, type AddressParts } from '../article/address.ts';

/** A portal or an article that moved: what was kept under the old address is found under the new one, and the other way round. */
export interface Alias {
  version: 1;
  /** A host without `www.` (`haiduong.gov.vn`), or the canonical address of one article. */
  from: string;
  /** The same of the new place. */
  to: string;
  /** ISO 8601, UTC */
  created: string;
}

/** More than a portal has moved in its life; two aliases that point at each other end here too. */
const most = 32;

/** Every canonical address that may hold records of the same article, the given one first. */
export function sameArticle(canonical: string, aliases: readonly Alias[]): string[] {
  const known = [canonical];
  for (let at = 0; at < known.length && known.length < most; at++) {
    const address = known[at] ?? '';
    const others = [otherScheme(address), ...aliases.flatMap(({ from, to }) => [...moved(address, from, to), ...moved(address, to, from)])];
    known.push(...new Set(others.filter((other) => !known.includes(other))));
  }
  return known;
}

/** Every portal that stands for the same, by their hosts without `www.`, the given one first. */
export const samePortal = (portal: string, aliases: readonly Alias[]): string[] =>
  [...new Set(sameArticle(`https://${portal}/`, aliases).flatMap((address) => /^https?:\/\/(?:www\.)?([^/]+)\/$/.exec(address)?.[1] ?? []))];

/** What was typed, as an alias names it: a portal by its host, one article by its address. Null where it is neither. */
export function aliasPlace(typed: string, parse: (address: string) => AddressParts | null): string | null {
  const text = typed.trim();
  const parts = parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (parts === null || !/^https?:$/.test(parts.protocol) || !parts.host.includes('.')) return null;
  return isHome(parts) ? parts.host.replace(/^www\./, '') : cleanUrl(parts);
}

/** What an alias would bring together, of the articles that are kept. */
export interface AliasPreview {
  /** Articles kept under the old address, and under the new one. */
  old: number;
  fresh: number;
  /** Of these, the pairs that are one article. */
  joined: { from: string; to: string }[];
}

/** @param canonicals of all articles that are kept */
export function previewAlias(from: string, to: string, canonicals: readonly string[]): AliasPreview {
  const known = new Set(canonicals);
  const old = canonicals.filter((canonical) => moved(canonical, from, to).length > 0);
  const joined = old.flatMap((canonical) => {
    const twin = sameArticle(canonical, [{ version: 1, from, to, created: '' }]).find((each) => known.has(each) && moved(each, to, from).length > 0);
    return twin === undefined ? [] : [{ from: canonical, to: twin }];
  });
  return { old: old.length, fresh: canonicals.filter((canonical) => moved(canonical, to, from).length > 0).length, joined };
}

/** One page, whether or not its site has come to encrypt what it sends. */
const otherScheme = (address: string): string => (address.startsWith('https:') ? `http:${address.slice(6)}` : address.replace(/^http:/, 'https:'));

/** The addresses after a move; none where the move does not concern this one. */
function moved(address: string, from: string, to: string): string[] {
  if (address === from) return [to];
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]+)(.*)$/s.exec(address) ?? [];
  if (host.replace(/^www\./, '') !== from || to.includes('/')) return [];
  return [`${scheme}${to}${rest}`, `${scheme}www.${to}${rest}`];
}
