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
    for (const { from, to } of aliases) {
      for (const other of [moved(address, from, to), moved(address, to, from)]) {
        if (other !== null && !known.includes(other)) known.push(other);
      }
    }
  }
  return known;
}

/** The address after a move; null where the move does not concern it. */
function moved(address: string, from: string, to: string): string | null {
  if (address === from) return to;
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]+)(.*)$/s.exec(address) ?? [];
  return host !== '' && host.replace(/^www\./, '') === from && !to.includes('/') ? `${scheme}${to}${rest}` : null;
}
