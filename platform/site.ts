import { officialHosts } from '../core/reference/official-hosts.ts';

/** Scheme and host of a web address; null for pages of the browser, files and everything else that cannot be read. */
export function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}

/** The host of a web address without `www.`, as `Article.portal` has it; empty where there is none. */
export const portalOf = (address: string): string => (originOf(address) === null ? '' : new URL(address).hostname.replace(/^www\./, ''));

/** The match pattern of one origin. Firefox knows no ports in patterns. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether a host is one of the listed official ones, or lies below one. */
export function isOfficial(hostname: string): boolean {
  return officialHosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}

/**
 * Whether two addresses belong to one publisher: the same registered domain
 * (`haiduong.gov.vn`, `nhandan.vn`), whatever stands before it.
 */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [originOf(one), originOf(other)];
  return a !== null && b !== null && registeredDomain(new URL(a).hostname) === registeredDomain(new URL(b).hostname);
}

/** Under two-letter countries a short second label is a public suffix: gov.vn, com.vn, org.vn. */
function registeredDomain(hostname: string): string {
  if (/^[\d.]+$|:/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 4 && labels.length > 2 ? -3 : -2).join('.');
}
