import type { CentralPortal } from '../reference/portal.ts';
import type { Place } from '../reference/place.ts';
import type { Ambiguity } from './ambiguity.ts';
import type { Concept } from './concept.ts';
import type { Field } from './field.ts';
import { packForms, type PackedForms } from './form-table.ts';
import type { NameList } from './name-list.ts';
import { pack } from './packed.ts';
import { isAbbreviationKind, sortedLetters } from './misspellings.ts';

/** The glossary as the build hands it to the page: nothing is left to be built there. */
export interface CompiledGlossary {
  /** Changes whenever an entry does; kept with every clip. */
  revision: string;
  concepts: Concept[];
  places: Place[];
  /** What departments are for: "Giáo dục và Đào tạo". */
  fields: Field[];
  /** Abbreviations with several readings. */
  ambiguities: Ambiguity[];
  /** Hosts of central bodies. */
  portals: CentralPortal[];
  names: NameList[];
  forms: PackedForms;
  /** For each form its index in `concepts`, `places`, `fields` or `ambiguities`; Uint16. */
  targets: string;
  /** For each form its kind, as an index in `formKinds`; Uint8. */
  kinds: string;
  /** Long abbreviations by their letters without marks and in order, where slips like HDND and UBDN meet. */
  slips: Record<string, number>;
}

/** What the files under `glossary/` hold, checked. */
export interface GlossaryEntries {
  concepts: Concept[];
  places: Place[];
  fields: Field[];
  ambiguities: Ambiguity[];
  portals: CentralPortal[];
  names: NameList[];
}

/** One spelling under which a concept, place or field is looked up. */
export interface Form {
  text: string;
  target: number;
  kind: FormKind;
}

export const formKinds = [
  'preferred', 'admitted', 'abbreviation', 'title abbreviation', 'deputy abbreviation', 'place', 'field', 'field abbreviation', 'ambiguous',
] as const;
export type FormKind = (typeof formKinds)[number];

/**
 * Compiles checked entries.
 * @param revision a digest of the files, from whoever read them
 */
export function compileGlossary(entries: GlossaryEntries, revision: string): CompiledGlossary {
  const forms = [
    ...entries.concepts.flatMap(formsOfConcept),
    ...entries.places.flatMap(formsOfPlace),
    ...entries.fields.flatMap(formsOfField),
    ...entries.ambiguities.map(({ abbr }, target): Form => ({ text: abbr, target, kind: 'ambiguous' })),
  ];
  const { table, order } = packForms(forms.map(({ text }) => text));
  const ordered = order.map((index) => forms[index]).filter((form) => form !== undefined);
  return {
    revision,
    ...entries,
    forms: table,
    targets: pack(ordered.map(({ target }) => target), 2),
    kinds: pack(ordered.map(({ kind }) => formKinds.indexOf(kind)), 1),
    slips: slipsOf(ordered),
  };
}

function slipsOf(forms: Form[]): Record<string, number> {
  const long = forms.map(({ text, kind }, form) => ({ text, kind, form })).filter(({ text, kind }) => isAbbreviationKind(kind) && /^[\p{L}]{4,12}$/u.test(text));
  return Object.fromEntries(long.map(({ text, form }) => [sortedLetters(text), form]));
}

function formsOfConcept(concept: Concept, target: number): Form[] {
  const of = (texts: string[], kind: FormKind) => texts.map((text): Form => ({ text, target, kind }));
  const full = [concept.vi, ...concept.viAdmitted];
  const abbreviations = [...concept.abbr, ...centres(concept, concept.abbr)].flatMap(spellingsOf);
  const inTitles = concept.titleAbbr.flatMap(spellingsOf);
  return [
    ...of([concept.vi], 'preferred'),
    ...of(unique([...concept.viAdmitted, ...full.flatMap(withoutComma), ...centres(concept, full)]), 'admitted'),
    ...of(unique([...full, ...centres(concept, full)].flatMap((form) => [...centralSpellings(form), ...shortNames(form)])), 'abbreviation'),
    ...of(unique(abbreviations), 'abbreviation'),
    ...of(unique(inTitles), 'title abbreviation'),
    // PCT for Phó Chủ tịch, PGĐ for Phó Giám đốc: regular, so no entry lists them.
    ...of(concept.role === 'office' ? unique(inTitles.filter((text) => !text.includes(' ')).map((text) => `P${text}`)) : [], 'deputy abbreviation'),
  ];
}

function formsOfPlace(place: Place, target: number): Form[] {
  return unique([place.vi, ...place.viAdmitted]).map((text) => ({ text, target, kind: 'place' }));
}

/** "Tài nguyên - Môi trường": a hyphen does for "và". */
function formsOfField(field: Field, target: number): Form[] {
  return [
    ...unique([field.vi, ...field.viAdmitted].flatMap((text) => [text, text.replace(' và ', ' - ')])).map((text): Form => ({ text, target, kind: 'field' })),
    ...unique(field.abbr.flatMap(spellingsOf)).map((text): Form => ({ text, target, kind: 'field abbreviation' })),
  ];
}

/** An abbreviation with and without its joints, and with the ways to write "trung ương". */
function spellingsOf(abbreviation: string): string[] {
  const central = /(?<![\p{L}.])(?:TW|T\.Ư|TƯ)(?![\p{L}])/u;
  const spellings = central.test(abbreviation)
    ? ['TW', 'T.Ư', 'TƯ'].map((form) => abbreviation.replace(central, form))
    : [abbreviation];
  return spellings.flatMap((text) => [text, text.replace(/(?<=\p{Lu})(?:&|-|\.)(?=\p{Lu})/gu, '')]);
}

/** "Ban Tổ chức TW" for "Ban Tổ chức Trung ương"; regular, so no entry lists them. */
function centralSpellings(form: string): string[] {
  return /(?:^| )Trung ương(?: |$)/.test(form) && form !== 'Trung ương' ? ['TW', 'T.Ư', 'TƯ'].map((word) => form.replace('Trung ương', word)) : [];
}

/** "Văn phòng QH", "Hội Luật gia VN": papers shorten the country and its parliament within longer names; regular, so no entry lists them. */
function shortNames(form: string): string[] {
  const short = form.replace(/(?<= )Quốc hội$/, 'QH').replace(/(?<= )Việt Nam$/, 'VN');
  return short === form ? [] : [short];
}

/** "Trung ương Hội Nông dân Việt Nam", "TW Hội Nông dân": the association at its centre; regular, so no entry lists them. */
function centres({ track, role }: Concept, forms: string[]): string[] {
  return track === 'mass organisation' && role === 'institution' ? forms.filter((form) => /^(?:Hội|Tổng hội|Liên minh|Liên hiệp) /.test(form)).flatMap((form) => [form, form.replace(/ Việt Nam$/, '')]).map((form) => `Trung ương ${form}`) : [];
}

/** "phòng chống" for "phòng, chống": papers leave the comma out. */
const withoutComma = (form: string): string[] => (form.includes('phòng, chống') ? [form.replaceAll('phòng, chống', 'phòng chống')] : []);

const unique = (texts: string[]): string[] => [...new Set(texts)];
