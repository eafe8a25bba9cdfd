import type { PortalPlace } from '../article/article.ts';
import { centralBody } from './central-portals.ts';
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

/**
 * Whom a portal speaks for: the province of a listed host, also for the departments, districts and communes whose
 * hosts stand below it, else the central body. The unit of lower level is not guessed from a host without diacritics.
 */
export function portalPlace(host: string, places: readonly Place[]): PortalPlace | null {
  const place = portalProvince(host, places);
  if (place !== null) return { name: place.vi, level: unitOn(place, '9999-12-31')?.level ?? 'province' };
  const body = centralBody(host);
  return body === null ? null : { name: body, level: 'central' };
}
