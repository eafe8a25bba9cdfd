import type { AddressParts } from '../../core/article/address.ts';
import type { Dom } from '../dom.ts';
import type { Family } from './family.ts';

type Part = 'title' | 'sapo' | 'body' | 'date' | 'byline' | 'caption' | 'source' | 'section' | 'noise';

const parts: readonly Part[] = ['title', 'sapo', 'body', 'date', 'byline', 'caption', 'source', 'section', 'noise'];
/** A selector that fits more than these has lost its meaning on the page. */
const most = 60;

/** The elements of a page that the families it belongs to name for each part of an article. */
export interface Hints extends Record<Part, ReadonlySet<Element>> {
  families: string[];
  dayFirst: boolean;
}

export function hintsOf(dom: Dom, address: AddressParts & { hostname: string }, families: readonly Family[]): Hints {
  const generator = generatorOf(dom);
  const own = families.filter((family) => isOf(family, dom, address, generator));
  const named = (part: Part) => new Set(own.flatMap((family) => found(dom, family[part])));
  const sets = Object.fromEntries(parts.map((part) => [part, named(part)])) as Record<Part, Set<Element>>; // as: one entry for each part
  return { ...sets, families: own.map(({ name }) => name), dayFirst: own.some(({ dayFirst }) => dayFirst === true) };
}

function isOf({ recognise: { hosts, address: pattern, generator, selector } }: Family, dom: Dom, address: AddressParts & { hostname: string }, written: string): boolean {
  if (hosts?.some((host) => address.hostname === host || address.hostname.endsWith(`.${host}`)) === true) return true;
  if (pattern?.test(address.pathname + address.search) === true) return true;
  if (generator !== undefined && written.startsWith(generator)) return true;
  return selector !== undefined && dom.all(selector).length > 0;
}

function generatorOf(dom: Dom): string {
  const [meta] = dom.all('meta[name="generator" i]');
  return (meta === undefined ? null : dom.attribute(meta, 'content'))?.trim() ?? '';
}

function found(dom: Dom, selector: string | undefined): Element[] {
  const elements = selector === undefined ? [] : dom.all(selector);
  return elements.length > most ? [] : elements;
}
