/**
 * An abbreviation with several readings, and what decides between them. The files say what
 * must stand near it; `readAmbiguous` weighs that and stays silent where nothing decides.
 */
export interface Ambiguity {
  abbr: string;
  readings: AmbiguousReading[];
}

export interface AmbiguousReading {
  /** The full form. */
  vi: string;
  /** Id of a concept, or null where the reading has a rendering of its own or none. */
  concept: string | null;
  /** What is shown; null for a reading that is no political name and is left unmarked (GĐ văn hóa, CT scan). */
  en: string | null;
  zh: string | null;
  /** Words of which one must follow at once. `#` stands for a number, `^` for a capitalised name, `@` for a person. */
  next: string[];
  /** Words of which one must come just before. */
  before: string[];
  /** Words of which one must stand in the same sentence. */
  near: string[];
  /** Read so where nothing decides. */
  default: boolean;
  /** Last day of the reading. */
  to: string | null;
}
