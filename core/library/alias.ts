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
const most = 16;

/** Every canonical address that may hold records of the same article, the given one first. */
export function sameArticle(canonical: string, aliases: readonly Alias[]): string[] {
  const known = [canonical];
  for (let at = 0; at < known.length && known.length < most; at++) {
    const address = known[at] ?? '';
    const others = aliases.flatMap(({ from, to }) => [...moved(address, from, to), ...moved(address, to, from)]);
    known.push(...new Set(others.filter((other) => !known.includes(other))));
  }
  return known;
}

/** The addresses after a move; none where the move does not concern this one. */
function moved(address: string, from: string, to: string): string[] {
  if (address === from) return [to];
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]+)(.*)$/s.exec(address) ?? [];
  if (host.replace(/^www\./, '') !== from || to.includes('/')) return [];
  return [`${scheme}${to}${rest}`, `${scheme}www.${to}${rest}`];
}
