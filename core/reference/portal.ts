import type { PortalPlace } from '../article/article.ts';
import { unitOn, type Place } from './place.ts';

/**
 * The province whose government, Party committee or newspaper runs a host: by the listed
 * hosts, or below one of them (sotuphap.langson.gov.vn is Lạng Sơn's).
 * @param host host name without `www.`
 */
export function portalProvince(host: string, places: readonly Place[]): Place | null {
  const owns = (place: Place) => place.hosts.some((own) => host === own || host.endsWith(`.${own}`));
  return places.find(owns) ?? null;
}

/** The hosts of a central body, their subdomains included. */
export interface CentralPortal {
  body: string;
  hosts: string[];
}

/** The central body that runs a host, by the nearest listed domain; null where none is listed. */
function centralBody(host: string, portals: readonly CentralPortal[]): string | null {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const found = portals.find(({ hosts }) => hosts.includes(at));
    if (found !== undefined) return found.body;
  }
  return null;
}

/**
 * Whom a portal speaks for: the province of a listed host, also for the departments, districts and communes whose
 * hosts stand below it, else the central body. The unit of lower level is not guessed from a host without diacritics.
 */
export function portalPlace(host: string, { places, portals }: { places: readonly Place[]; portals: readonly CentralPortal[] }): PortalPlace | null {
  const place = portalProvince(host, places);
  if (place !== null) return { name: place.vi, level: unitOn(place, '9999-12-31')?.level ?? 'province' };
  const body = centralBody(host, portals);
  return body === null ? null : { name: body, level: 'central' };
}
