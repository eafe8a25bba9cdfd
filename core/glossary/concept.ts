import type { OwnTerm } from '../own-glossary/own-term.ts';

/**
 * The glossary's data model, named after TBX (ISO 30042): a concept entry with its
 * terms by language. The files under `glossary/` are checked against this shape when
 * they are compiled; `glossary/README.md` explains each field to a linguist.
 */
export interface Concept {
  /** Lower-case English slug, unique in the whole glossary. */
  id: string;
  /** Name of the file that holds the entry. */
  domain: string;
  /** What the grammar of titles may do with it. */
  role: Role;
  track: Track | null;
  level: Level | null;
  /** 1 (highest in the country) to 9. */
  rank: number | null;
  layer: 'name' | 'officialese';
  /** Preferred Vietnamese form. */
  vi: string;
  /** Other full forms in use. */
  viAdmitted: string[];
  /** Abbreviations, read as the concept wherever they stand. */
  abbr: string[];
  /** Abbreviations that stand for an office only before a body: CT, GĐ. */
  titleAbbr: string[];
  /** What stands for a type of document in its number: NQ, CT. */
  symbols: string[];
  /** The forms are marked only with the capitals that they have here. */
  caseSensitive: boolean;
  /** Never marked alone; serves composed titles only. */
  bound: boolean;
  en: string;
  enAdmitted: string[];
  zh: string | null;
  zhAdmitted: string[];
  /** Overrides of the composed English, by modifier (`deputy`: "Vice Chairman"). */
  forms: Partial<Record<FormName, Rendered>>;
  /** One or two sentences for a reader who does not know the system. */
  note: string;
  /** First and last day of existence; the day of an event is no validity. */
  from: string | null;
  to: string | null;
  /** What became of it, a sentence. */
  became: string | null;
  sources: string[];
  /** Whether a source was read that says so. */
  evidence: 'seen' | 'composed' | 'unconfirmed';
  /** The reader's own term that its renderings come from; never in the glossary's files. */
  own?: OwnTerm;
}

export interface Rendered {
  en: string;
  zh: string | null;
}

/** `deputy` phó, `member` ủy viên of a body, `head` the post that leads it, `named` the body with a name of its own. */
export type FormName = 'deputy' | 'member' | 'head' | 'plural' | 'named';

/**
 * - `term`: a fixed expression, marked as it stands
 * - `institution`: one body in the country, which takes no place (Bộ Chính trị, Bộ Tư pháp)
 * - `office`: the head of a title, followed by a body (Bí thư, Chủ tịch, Giám đốc)
 * - `post`: a title that is complete alone (Tổng Bí thư, Thủ tướng)
 * - `body`: an institution that a level and place may follow (UBND, Sở Tư pháp)
 * - `seat`: a body whose name holds its level (Tỉnh ủy, Huyện ủy); a place may follow
 * - `organ`: part of another body, which follows it (Ban Thường vụ, Ban Tổ chức, Văn phòng)
 * - `event`: a congress, plenum or session, counted by an ordinal
 * - `document`: a type of document, followed by its number
 * - `phrase`: wording of officialese
 */
export type Role = 'term' | 'office' | 'post' | 'institution' | 'body' | 'seat' | 'organ' | 'event' | 'document' | 'phrase' | 'arm';

export type Track = 'Party' | 'State' | 'Assembly' | 'Front' | 'mass organisation' | 'army' | 'police' | 'courts';

export type Level = 'central' | 'province' | 'district' | 'commune' | 'any';
