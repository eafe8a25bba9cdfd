import type { Article } from '../../core/article/article.ts';
import { canonicalUrl } from '../../core/article/canonical-url.ts';
import { inferDate } from '../../core/article/infer-date.ts';
import { publishedFrom } from '../../core/article/published.ts';
import { creditIn } from '../../core/article/signature.ts';
import { bylineOf } from './byline.ts';
import { dateClaims } from './date-claims.ts';
import type { Steps } from '../steps.ts';
import type { PlaceOf } from './extraction.ts';
import type { Block } from './outline.ts';
import type { Parts } from './parts.ts';
import type { Reading } from './reading.ts';
import { sectionOf } from './section.ts';
import type { Title } from './title.ts';
import { originalOf, twinOf } from './twin.ts';

/** What is known of hosts and languages. */
interface Knowledge {
  placeOf: PlaceOf;
  languageOf(text: string): string;
}

/** The article's fields but its text, which the map of its passages gives. */
export function* describe(reading: Reading, title: Title, parts: Parts, { placeOf, languageOf }: Knowledge): Steps<Omit<Article, 'text'>> {
  const { address, metadata } = reading;
  const paragraphs = texts(parts.paragraphs);
  const sapo = parts.sapo?.text ?? null;
  const portal = address.hostname.replace(/^www\./, '');
  const published = publishedFrom(dateClaims(reading, title));
  const running = beginningOf(sapo === null ? paragraphs : [sapo, ...paragraphs]);
  yield;
  const byline = parts.byline ?? bylineOf(reading, title);
  yield;
  const twin = twinOf(reading);
  yield;
  return {
    url: address.href,
    canonical: canonicalUrl(address, parsed(metadata.canonical, address.href) ?? originalOf(reading)),
    portal,
    title: title.text,
    sapo,
    byline,
    published: published.value === null ? { ...published, inferred: inferDate(running) } : published,
    language: languageOf([title.text, ...running].join('\n')),
    section: sectionOf(reading, title.text),
    credits: creditsOf(parts),
    place: placeOf(portal),
    twin,
    captions: texts(parts.captions),
    paragraphs,
  };
}

/** UTF-16 units that tell the language of a text and the year that it speaks of. */
const enough = 20_000;

/** The paragraphs that a text begins with: enough of them, whatever its length. */
function beginningOf(paragraphs: readonly string[]): string[] {
  let length = 0;
  const end = paragraphs.findIndex((paragraph) => (length += paragraph.length) > enough);
  return (end < 0 ? paragraphs : paragraphs.slice(0, end + 1)).map((paragraph) => paragraph.slice(0, enough));
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

/** Lines that name a source, and whose the pictures are as their captions say; each once. */
function creditsOf({ credits, captions }: Parts): string | null {
  const all = [...texts(credits), ...texts(captions).flatMap((caption) => creditIn(caption) ?? [])];
  return [...new Set(all)].join('; ') || null;
}

function parsed(href: string | null, base: string): URL | null {
  return href !== null && URL.canParse(href, base) ? new URL(href, base) : null;
}
