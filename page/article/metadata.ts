import { collapse } from '../../core/article/white-space.ts';
import type { Dom } from '../dom.ts';

/** What a page's data say about its article: meta elements and JSON-LD (schema.org). Absent fields are null. */
export interface Metadata {
  /** Titles as the data have them, the most trustworthy first; a site's name may hang on them. */
  titles: string[];
  siteName: string | null;
  description: string | null;
  author: string | null;
  section: string | null;
  /** Date of publication and where it was found, as written. */
  published: { text: string; from: string } | null;
  updated: { text: string; from: string } | null;
  canonical: string | null;
}

export function metadataOf(dom: Dom): Metadata {
  const article = articleData(dom);
  const meta = metaReader(dom);
  const data = (name: string, from: string) => wrap(textField(article, name), from);
  return {
    titles: [textField(article, 'headline'), meta('og:title'), meta('twitter:title'), meta('dc.title'), documentTitle(dom)].filter((title) => title !== null),
    siteName: meta('og:site_name'),
    description: textField(article, 'description') ?? meta('og:description') ?? meta('description'),
    author: authorOf(article) ?? meta('author') ?? meta('article:author'),
    section: sectionOf(article) ?? meta('article:section'),
    published:
      data('datePublished', 'JSON-LD datePublished') ?? wrap(meta('article:published_time'), 'meta article:published_time') ??
      wrap(meta('pubdate'), 'meta pubdate') ?? wrap(meta('dc.date.issued'), 'meta DC.date.issued'),
    updated: data('dateModified', 'JSON-LD dateModified') ?? wrap(meta('article:modified_time'), 'meta article:modified_time'),
    canonical: link(dom, 'link[rel~="canonical" i]'),
  };
}

const wrap = (text: string | null, from: string) => (text === null ? null : { text, from });

function metaReader(dom: Dom): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const element of dom.all('meta[content]')) {
    const name = (dom.attribute(element, 'property') ?? dom.attribute(element, 'name') ?? '').toLowerCase();
    const value = collapse(dom.attribute(element, 'content') ?? '');
    if (name !== '' && value !== '' && !values.has(name)) values.set(name, value);
  }
  return (name) => values.get(name) ?? null;
}

function documentTitle(dom: Dom): string | null {
  // An SVG has titles too; the document's stands in its head.
  const [title] = dom.all('head > title');
  return title === undefined ? null : collapse(dom.text(title)) || null;
}

function link(dom: Dom, selector: string): string | null {
  const [element] = dom.all(selector);
  return element === undefined ? null : dom.attribute(element, 'href');
}

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The first JSON-LD object that is an article, at any of the usual places. Data that do not parse are passed over. */
function articleData(dom: Dom): Data | null {
  for (const script of dom.all('script[type="application/ld+json" i]')) {
    const found = findArticle(parse(dom.text(script)), 0);
    if (found !== null) return found;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Data | null {
  if (!isData(value) || depth > 4) return null;
  if (Array.isArray(value)) return firstFound(value, depth);
  if ([value['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type))) return value;
  return firstFound([value['@graph'], value['mainEntity'], value['mainEntityOfPage']], depth);
}

function firstFound(values: readonly unknown[], depth: number): Data | null {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function textField(data: Data | null, name: string): string | null {
  const value = data?.[name];
  return typeof value === 'string' ? collapse(value) || null : null;
}

function authorOf(data: Data | null): string | null {
  const [author] = [data?.['author']].flat();
  if (typeof author === 'string') return collapse(author) || null;
  return isData(author) && author['@type'] !== 'Organization' ? textField(author, 'name') : null;
}

function sectionOf(data: Data | null): string | null {
  const [section] = [data?.['articleSection']].flat();
  return typeof section === 'string' ? collapse(section) || null : null;
}
