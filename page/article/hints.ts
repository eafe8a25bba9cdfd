import type { AddressParts } from '../../core/article/address.ts';
import type { Dom } from '../dom.ts';
import type { Steps } from '../steps.ts';
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

export function* hintsOf(dom: Dom, address: AddressParts & { hostname: string }, families: readonly Family[]): Steps<Hints> {
  const generator = generatorOf(dom);
  const sets = Object.fromEntries(parts.map((part) => [part, new Set<Element>()])) as Record<Part, Set<Element>>; // as: one entry for each part
  const own: Family[] = [];
  for (const family of families) {
    yield;
    if (!isOf(family, dom, address, generator)) continue;
    own.push(family);
    for (const part of parts) for (const element of found(dom, family[part])) sets[part].add(element);
  }
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
