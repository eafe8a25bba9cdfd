import type { Extracted, Extractor } from '../peers/extractors.ts';
import type { ArticleFixture } from './served.ts';

/** How an extractor does on the fixtures; shares of 0 to 1. */
export interface Score {
  articles: number;
  title: number;
  /** Exact, or null where the page says none. */
  date: number;
  wrongDates: number;
  recall: number;
  /** Share of the text taken that belongs to the article. */
  precision: number;
  captions: number;
  /** Pages of which a comment was taken. */
  comments: number;
  /** Pages that are no articles and were taken for one. */
  mistaken: number;
}

type Article = NonNullable<ArticleFixture['expected']['article']>;

export function scoreOf(extractor: Extractor, fixtures: readonly ArticleFixture[]): Score {
  const tallies = fixtures.flatMap(({ html, expected: { url, article } }) => {
    if (article === null) return [];
    const page = new DOMParser().parseFromString(html, 'text/html');
    return [tally(safely(extractor, page, url), article, page)];
  });
  const sum = (part: (tally: Tally) => number) => tallies.reduce((total, each) => total + part(each), 0);
  const others = fixtures.filter(({ expected }) => !expected.isArticle);
  const mistaken = others.filter(({ html, expected }) => safely(extractor, new DOMParser().parseFromString(html, 'text/html'), expected.url) !== null);
  return {
    articles: tallies.length,
    title: sum(({ title }) => Number(title)) / tallies.length,
    date: sum(({ date }) => Number(date === 'right')) / tallies.length,
    wrongDates: sum(({ date }) => Number(date === 'wrong')),
    recall: sum(({ found }) => found) / sum(({ paragraphs }) => paragraphs),
    precision: sum(({ own }) => own) / Math.max(1, sum(({ taken }) => taken)),
    captions: sum(({ captionsFound }) => captionsFound) / Math.max(1, sum(({ captions }) => captions)),
    comments: sum(({ comment }) => Number(comment)),
    mistaken: mistaken.length,
  };
}

function safely(extractor: Extractor, page: Document, url: string): Extracted | null {
  try {
    return extractor(page, url);
  } catch {
    return null;
  }
}

interface Tally {
  title: boolean;
  date: 'right' | 'missing' | 'wrong';
  paragraphs: number;
  found: number;
  captions: number;
  captionsFound: number;
  taken: number;
  own: number;
  comment: boolean;
}

function tally(extracted: Extracted | null, article: Article, page: Document): Tally {
  const blocks = (extracted?.blocks ?? []).map(plain).filter((block) => block !== '');
  const paragraphs = [article.sapo ?? '', ...article.paragraphs].map(plain).filter((paragraph) => paragraph !== '');
  const captions = article.captions.map(plain);
  const own = [article.title, article.byline ?? '', article.credits ?? '', article.section ?? '', ...paragraphs, ...captions].map(plain);
  const text = blocks.join('\n');
  const belongs = (block: string) => own.some((each) => each.includes(block) || (each.length > 20 && block.includes(each)));
  const length = (list: string[]) => list.reduce((sum, each) => sum + each.length, 0);
  return {
    title: plain(extracted?.title ?? '') === plain(article.title),
    date: dateVerdict(extracted?.date ?? null, article.published.value),
    paragraphs: paragraphs.length,
    found: paragraphs.filter((paragraph) => text.includes(paragraph)).length,
    captions: captions.length,
    captionsFound: captions.filter((caption) => text.includes(caption)).length,
    taken: length(blocks),
    own: length(blocks.filter(belongs)),
    comment: commentsOf(page, own).some((comment) => text.includes(comment)),
  };
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function dateVerdict(found: string | null, expected: string | null): Tally['date'] {
  if (found === expected) return 'right';
  return found === null ? 'missing' : 'wrong';
}

/** What readers wrote below the article; a body that is merely named so is none. */
function commentsOf(page: Document, own: readonly string[]): string[] {
  const elements = [...page.querySelectorAll('[class*=comment i] p, [class*=comment i] div, [id*=comment i] p, [class*=binh-luan i] p, [class*=binhluan i] p')];
  return elements.map(({ textContent }) => plain(textContent ?? '')).filter((text) => text.length > 20 && !own.some((each) => each.includes(text) || text.includes(each)));
}
