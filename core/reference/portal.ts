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

/** The same as the article's field: name and level. */
export function portalPlace(host: string, places: readonly Place[]): PortalPlace | null {
  const place = portalProvince(host, places);
  return place === null ? null : { name: place.vi, level: unitOn(place, '9999-12-31')?.level ?? 'province' };
}
