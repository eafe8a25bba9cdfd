import type { Article, Detection, PortalPlace } from '../../core/article/article.ts';
import { canonicalUrl } from '../../core/article/canonical-url.ts';
import { inferDate } from '../../core/article/infer-date.ts';
import { publishedFrom } from '../../core/article/published.ts';
import { languageOf } from '../../core/text/language.ts';
import { domOf } from '../dom.ts';
import { ArticleMap } from './article-map.ts';
import { findBody } from './body.ts';
import { dateClaims } from './date-claims.ts';
import { judge } from './judge.ts';
import { metadataOf } from './metadata.ts';
import { outlineOf, type Block } from './outline.ts';
import { partsOf, type Parts } from './parts.ts';
import { assess } from './prose.ts';
import type { Reading } from './reading.ts';
import { sectionOf } from './section.ts';
import { titleOf, type Title } from './title.ts';
import { twinOf } from './twin.ts';

/** The article of a page, why it is taken for one, and the way from its text back into the page; both null on other pages. */
export interface Extraction {
  article: Article | null;
  detection: Detection;
  map: ArticleMap | null;
  /** PDF files that the page shows or hands out with its text. They are not read. */
  attachments: Attachment[];
}

export interface Attachment {
  url: string;
  /** The words of its link, else the file's name. */
  title: string;
}

/**
 * Reads the article of a page without altering the page. Never throws on a page, whatever it holds.
 * @param url the page's address, absolute
 * @param placeOf the province or ministry that a host belongs to
 */
export function extract(document: Document, url: string, placeOf: (host: string) => PortalPlace | null = () => null): Extraction {
  const outline = outlineOf(document);
  assess(outline);
  const body = findBody(outline);
  const detection = judge(outline, body, url, document);
  if (!detection.isArticle || body === null) return { article: null, detection, map: null, attachments: [] };
  const dom = domOf(document);
  const reading: Reading = { dom, outline, body, metadata: metadataOf(dom), address: new URL(url) };
  const title = titleOf(reading);
  const parts = partsOf(reading, title);
  const map = new ArticleMap(passagesOf(title, parts));
  return { article: { ...describe(reading, title, parts, placeOf), text: map.text }, detection, map, attachments: [] };
}

function passagesOf({ text, block }: Title, { sapo, paragraphs, captions }: Parts): (Block | string)[] {
  return [block ?? text, sapo ?? '', ...paragraphs, ...captions].filter((passage) => passage !== '');
}

function describe(reading: Reading, title: Title, parts: Parts, placeOf: (host: string) => PortalPlace | null): Omit<Article, 'text'> {
  const { address, metadata, dom } = reading;
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
  const paragraphs = texts(parts.paragraphs);
  const sapo = parts.sapo?.text ?? null;
  const portal = address.hostname.replace(/^www\./, '');
  const published = publishedFrom(dateClaims(reading, title));
  const running = sapo === null ? paragraphs : [sapo, ...paragraphs];
  return {
    url: address.href,
    canonical: canonicalUrl(address, parsed(metadata.canonical, address.href)),
    portal,
    title: title.text,
    sapo,
    byline: parts.byline?.text ?? authorOf(metadata.author, metadata.siteName, portal),
    published: published.value === null ? { ...published, inferred: inferDate(running) } : published,
    language: languageOf(running.join('\n')),
    section: sectionOf(reading, title.text),
    credits: texts(parts.credits).join(' ') || null,
    place: placeOf(portal),
    twin: twinOf({ ...reading, dom }),
    captions: texts(parts.captions),
    paragraphs,
  };
}

function parsed(href: string | null, base: string): URL | null {
  return href !== null && URL.canParse(href, base) ? new URL(href, base) : null;
}

/** Data often name the site or an account as the author. */
function authorOf(author: string | null, siteName: string | null, portal: string): string | null {
  if (author === null || author === siteName || author.length > 80) return null;
  return /^(?:admin\w*|https?:|.*\bportal\b)|[@/_]/i.test(author) || author.toLowerCase().includes(portal) ? null : author;
}
