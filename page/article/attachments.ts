import { collapse } from '../../core/article/white-space.ts';
import type { Dom } from '../dom.ts';
import type { Box } from './outline.ts';
import type { BoxOf } from './reading.ts';

/** A PDF file that a page shows or hands out with its text. */
export interface Attachment {
  url: string;
  /** The words of its link, else the file's name. */
  title: string;
}

export interface Files {
  /** Shown in the page itself. */
  embedded: (Attachment & { box: Box })[];
  /** Linked outside of menus and lists of other articles. */
  linked: (Attachment & { box: Box })[];
}

/** More files than these make a list of documents, no notice. */
export const mostFiles = 5;

const pdf = /\.pdf(?:$|[?#&])/i;
/** Viewers take the file's address as a parameter. */
const viewed = /[?&](?:file|url|src|path)=([^&#]*\.pdf[^&#]*)/i;

export function filesOf(dom: Dom, boxOf: BoxOf, base: string): Files {
  const read = (selector: string, attribute: string) => dom.all(selector).flatMap((element) => attachment(element, attribute, dom, boxOf, base));
  return {
    embedded: unique([...read('object[data*=".pdf" i]', 'data'), ...read('embed[src*=".pdf" i], iframe[src*=".pdf" i]', 'src')]),
    linked: unique(read('a[href*=".pdf" i]', 'href')),
  };
}

function attachment(element: Element, attribute: string, dom: Dom, boxOf: BoxOf, base: string): (Attachment & { box: Box })[] {
  const box = boxOf(element);
  const address = dom.attribute(element, attribute) ?? '';
  const url = resolved(decoded(viewed.exec(address)?.[1] ?? null) ?? address, base);
  if (box === null || box.chrome || box.teaser || url === null || !pdf.test(url)) return [];
  const words = attribute === 'href' ? collapse(dom.text(element)) : '';
  return [{ url, title: words.slice(0, 300) || nameOf(url), box }];
}

function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return decoded(last) ?? last;
}

function decoded(text: string | null): string | null {
  try {
    return text === null ? null : decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unique<One extends Attachment>(files: readonly One[]): One[] {
  return [...new Map(files.map((file) => [file.url, file])).values()];
}

/** The address that a link stands for; null where it leads out of the web. */
export function resolved(href: string | null, base: string): string | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** What the page's relative links are relative to. */
export function baseOf(dom: Dom, address: string): string {
  const [base] = dom.all('base[href]');
  return resolved(base === undefined ? null : dom.attribute(base, 'href'), address) ?? address;
}
