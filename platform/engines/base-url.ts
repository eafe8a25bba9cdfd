import { EngineFailure } from './engine.ts';

/** Names that stand for this computer or its network, by RFC 6761, 6762, 8375 and custom. */
const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Whether an address is on this computer or network. A host as the URL standard writes it: IPv4 in four decimals. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateV6(name.slice(1, -1));
  const parts = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(name);
  if (parts !== null) return isPrivateV4(Number(parts[1]), Number(parts[2]));
  return privateName.test(name) || !name.includes('.');
}

/** RFC 1918, 6598, loopback, "this network", and all that is neither public nor unicast. */
const isPrivateV4 = (a: number, b: number): boolean =>
  a === 0 || a === 10 || a === 127 || a >= 224 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b <= 127) || isLinkLocal(a, b);

const isLinkLocal = (a: number, b: number): boolean => a === 169 && b === 254;

function isPrivateV6(address: string): boolean {
  if (address === '::1' || address === '::' || /^(?:f[cd]|fe[89ab]|ff)/.test(address)) return true;
  const mapped = /^(?:::ffff:|64:ff9b::)([0-9a-f]+):([0-9a-f]+)$/.exec(address);
  const high = mapped === null ? null : parseInt(mapped[1] ?? '', 16);
  return high !== null && isPrivateV4(high >> 8, high & 0xff);
}

/** No one runs an engine there, but a cloud's machines hand out their secrets. */
const neverMeant = (host: string): boolean => /^169\.254\./.test(host) || /^\[fe[89ab]/.test(host) || /^\[::ffff:a9fe:/.test(host);

/**
 * The address of an engine, checked: https, or http on the user's own computer or network where that was confirmed;
 * no credentials, query or fragment. The host is in ASCII (`xn--…`), so that a look-alike shows.
 * @throws EngineFailure `engine-address`, `engine-private`
 */
export function checkBaseUrl(base: string, privateAllowed: boolean): URL {
  const url = URL.parse(base.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') throw new EngineFailure('engine-address');
  if (url.username !== '' || url.password !== '' || /@/.test(base.split(/[/?#]/, 3)[2] ?? '') || url.search !== '' || url.hash !== '') throw new EngineFailure('engine-address');
  if (neverMeant(url.hostname)) throw new EngineFailure('engine-address');
  const own = isPrivateHost(url.hostname);
  if (own && !privateAllowed) throw new EngineFailure('engine-private');
  if (!own && url.protocol !== 'https:') throw new EngineFailure('engine-address');
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** An address below the base: its own path stays. */
export const below = (base: URL, path: string): string => `${base.origin}${base.pathname.replace(/\/$/, '')}${path}`;
