import * as v from 'valibot';
import { contextLength } from '../annotation/describe.ts';
import type { Colour } from '../annotation/highlight.ts';
import { after, asUtc, before, checked, iri, isWebPage, moment, offset, text } from './fields.ts';
import type { ImportedFile, ImportedHighlight } from './imported.ts';
import { Refusal } from './refusal.ts';

/**
 * W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection with its
 * pages inside. What the model demands is checked; what it allows and a highlight has no place for is left out.
 */
const contextOf = 'http://www.w3.org/ns/anno.jsonld';
const oneOrMore = <S extends v.GenericSchema>(schema: S) => v.union([schema, v.array(schema)]);
const agent = oneOrMore(v.union([iri, v.looseObject({})]));
const hasType = (name: string) => v.custom<string | string[]>((value) => [value].flat().includes(name));

const annotation = v.object({
  id: iri,
  type: hasType('Annotation'),
  created: v.optional(moment),
  modified: v.optional(moment),
  generated: v.optional(moment),
  creator: v.optional(agent),
  generator: v.optional(agent),
  rights: v.optional(oneOrMore(iri)),
  canonical: v.optional(iri),
  via: v.optional(oneOrMore(iri)),
  bodyValue: v.optional(text),
  body: v.optional(v.unknown()),
  target: v.unknown(),
});

const textualBody = v.looseObject({ value: text, purpose: v.optional(oneOrMore(v.string())), format: v.optional(v.string()), created: v.optional(moment) });
const otherBody = v.union([iri, v.looseObject({ id: v.optional(iri), type: v.optional(oneOrMore(v.string())), format: v.optional(v.string()) })]);
const selector = v.looseObject({
  type: v.optional(oneOrMore(v.string())), value: v.optional(v.string()),
  exact: v.optional(text), prefix: v.optional(text), suffix: v.optional(text), start: v.optional(offset), end: v.optional(offset),
});
const source = v.union([iri, v.looseObject({ id: iri, title: v.optional(text), name: v.optional(text) })]);
const specific = v.looseObject({ source, selector: v.optional(v.unknown()), styleClass: v.optional(oneOrMore(v.string())) });
const other = v.union([iri, v.looseObject({ id: iri }), v.looseObject({ type: oneOrMore(v.string()), items: v.array(v.unknown()) })]);

type Selector = v.InferOutput<typeof selector>;

export function isWebAnnotation(value: object): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((each: unknown) => typeof each === 'object' && each !== null && isWebAnnotation(each));
  return '@context' in value && [value['@context']].flat().includes(contextOf);
}

/** @throws Refusal with the annotation and the field that is wrong */
export function readWebAnnotations(value: object): ImportedFile {
  const { items, path, elsewhere } = itemsOf(value);
  const read = items.map((raw, at) => highlightsOf(raw, path(at)));
  return { highlights: read.flat(), skipped: read.filter((each) => each.length === 0).length + elsewhere };
}

interface Items {
  items: readonly unknown[];
  path: (at: number) => string;
  /** How many the collection has in pages that are not in the file. */
  elsewhere: number;
}

function itemsOf(value: object): Items {
  if (Array.isArray(value)) return { items: value, path: (at) => `[${at}]`, elsewhere: 0 };
  const types = 'type' in value ? [value.type].flat() : [];
  if (types.includes('AnnotationPage')) return pageItems(value, 'items');
  if (!types.includes('AnnotationCollection')) return { items: [value], path: () => '', elsewhere: 0 };
  const { first, total = 0 } = checked(v.looseObject({ first: v.optional(v.unknown()), total: v.optional(offset) }), value, '');
  if (typeof first !== 'object' || first === null) throw new Refusal('missing', 'first');
  const page = pageItems(first, 'first.items');
  return { ...page, elsewhere: Math.max(0, total - page.items.length) };
}

function pageItems(page: object, name: string): Items {
  const { items } = checked(v.looseObject({ items: v.array(v.unknown()) }), page, name.replace(/\.?items$/, ''));
  return { items, path: (at) => `${name}[${at}]`, elsewhere: 0 };
}

/** One for each passage of text that it is about. */
function highlightsOf(raw: unknown, path: string): ImportedHighlight[] {
  const read = checked(annotation, raw, path);
  const inner = (field: string): string => (path === '' ? field : `${path}.${field}`);
  if (read.body !== undefined && read.bodyValue !== undefined) throw new Refusal('wrong', inner('bodyValue'));
  const body = read.bodyValue === undefined ? read.body : { type: 'TextualBody', value: read.bodyValue };
  const bodies = bodiesOf(body, inner('body'));
  const passages = [read.target].flat().flatMap((target) => passageOf(target, inner('target')));
  return passages.map(({ address, title, quote, start, colour }, at) => {
    const own = colour !== null && /^urn:(?:uuid|chu-giai):/.test(read.id);
    return {
      name: at === 0 ? read.id : `${read.id}#${at}`,
      address,
      title,
      exact: quote.exact ?? '',
      prefix: before(quote.prefix ?? '', contextLength),
      suffix: after(quote.suffix ?? '', contextLength),
      position: start === undefined ? null : { start, own },
      ...notesOf(bodies, own),
      tags: bodies.flatMap(({ value, isTag }) => (isTag ? [value] : [])),
      colour,
      created: asUtc(read.created),
      modified: asUtc(read.modified),
    };
  });
}

interface Body {
  value: string;
  isTag: boolean;
  created: string | null;
}

/** Notes and tags; what is no text of its own (a film, another page) is left out. */
function bodiesOf(raws: unknown, path: string): Body[] {
  return (raws === undefined ? [] : [raws].flat()).flatMap((raw) => {
    if (!isTextual(raw)) {
      checked(otherBody, raw, path);
      return [];
    }
    const { value, purpose, created } = checked(textualBody, raw, path);
    return value.trim() === '' ? [] : [{ value, isTag: [purpose].flat().includes('tagging'), created: asUtc(created) }];
  });
}

/** A highlight has one note. Ours that met another one bring it along, with its time; notes of other programs stand below each other. */
function notesOf(bodies: readonly Body[], own: boolean): Pick<ImportedHighlight, 'body' | 'copies'> {
  const notes = bodies.filter(({ isTag }) => !isTag);
  const isCopy = ({ created }: Body): boolean => own && created !== null;
  const copies = notes.flatMap((note) => (isCopy(note) ? [{ body: note.value, at: note.created ?? '' }] : []));
  const texts = notes.filter((note) => !isCopy(note)).map(({ value }) => value);
  return { body: texts.length === 0 ? null : texts.join('\n\n'), copies };
}

const isTextual = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && ('value' in body || ('type' in body && [body.type].flat().includes('TextualBody')));

interface TextPassage {
  address: string;
  title: string;
  quote: Selector;
  start: number | undefined;
  colour: Colour | null;
}

function passageOf(target: unknown, path: string): TextPassage[] {
  if (typeof target !== 'object' || target === null || !('source' in target || 'selector' in target)) {
    checked(other, target, path);
    return [];
  }
  const { source: page, selector: selected, styleClass } = checked(specific, target, path);
  const selectors = [selected].flat().flatMap((each) => withRefinements(each, `${path}.selector`));
  const quote = selectors.find(({ exact }) => exact !== undefined && exact.trim() !== '');
  const address = typeof page === 'string' ? page : page.id;
  if (quote === undefined || !isWebPage(address)) return [];
  const title = typeof page === 'string' ? '' : page.title ?? page.name ?? '';
  return [{ address, title, quote, start: selectors.find((each) => isPosition(each))?.start, colour: colourOf(styleClass) }];
}

const isPosition = ({ type }: Selector): boolean => [type].flat().includes('TextPositionSelector');

function withRefinements(raw: unknown, path: string): Selector[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const read = checked(selector, raw, path);
  const { refinedBy } = read;
  return [read, ...[refinedBy].flat().flatMap((each) => withRefinements(each, `${path}.refinedBy`))];
}

const colours: Colour[] = ['claim', 'figure', 'person', 'question', 'follow-up'];

/** Ours go by a class of style. Other programs have colours of their own, or none. */
const colourOf = (styleClass: string | string[] | undefined): Colour | null => colours.find((colour) => [styleClass].flat().includes(colour)) ?? null;
