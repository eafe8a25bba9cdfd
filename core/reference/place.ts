/** A province or centrally run city, with what it was and is. */
export interface Place {
  id: string;
  vi: string;
  viAdmitted: string[];
  /** The name alone names something else, a person: read only behind its level word. */
  bound: boolean;
  en: string;
  enAdmitted: string[];
  zh: string;
  note: string;
  /** In order of time, without overlap. */
  units: Unit[];
  /** Units of another level that bear the same name: provincial cities, until 30 June 2025. */
  homonyms: Homonym[];
  /** Host names of its portals, without `www.` */
  hosts: string[];
  sources: string[];
}

export interface Unit {
  type: 'tỉnh' | 'thành phố' | 'đặc khu';
  level: 'province' | 'commune';
  from: string | null;
  to: string | null;
  /** What followed, to stand after "since 1 July 2025". */
  became: string | null;
  /** Id of the place that took it in. */
  into: string | null;
  /** Ids of the places that were joined to it when it began. */
  enlarged: string[];
  /** Id of the province that a special zone lies in. */
  in: string | null;
  /** The resolution behind it. */
  by: string | null;
}

export interface Homonym {
  type: string;
  level: 'central' | 'province' | 'district' | 'commune' | 'any';
  from: string | null;
  to: string | null;
  note: string;
  zh: string | null;
}

/** Whether a span of days, both ends included and open where null, holds a day. Days compare as strings. */
export function holds(span: { from: string | null; to: string | null }, day: string): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}

/** The unit of a place on a day, or the last one before it. */
export function unitOn(place: Place, day: string): Unit | null {
  return place.units.find((unit) => holds(unit, day)) ?? place.units.findLast((unit) => (unit.from ?? '') <= day) ?? place.units[0] ?? null;
}

/**
 * How long a place has been of the kind that it is on a day, over mergers that only enlarged it.
 * Phú Thọ took in two provinces on 1 July 2025 and remained a province; Hải Dương ended.
 */
export function existenceOn(place: Place, day: string): { from: string | null; to: string | null; became: string | null } {
  const unit = unitOn(place, day);
  const same = place.units.filter((other) => other.type === unit?.type);
  const first = same[0];
  const last = same.at(-1);
  return { from: first?.from ?? null, to: last?.to ?? null, became: last?.became ?? null };
}
