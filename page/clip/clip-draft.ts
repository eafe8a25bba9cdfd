import type { Article } from '../../core/article/article.ts';
import type { ClipDraft, KeptGloss, KeptPerson } from '../../core/clip/clip.ts';
import { keptTranslation } from '../../core/clip/kept-translation.ts';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import type { TranslationState } from '../../core/translation/job.ts';
import type { ArticleMap } from '../article/article-map.ts';
import { articleHtml } from './article-html.ts';

/** An article with all that the glossary says of it. */
interface Reading {
  article: Article;
  map: ArticleMap;
  mentions: readonly Mention[];
  people: readonly Person[];
}

/**
 * The article as it stands in the page now, with its glosses, and with what was translated of it.
 * @param glossary the revision that they are of
 */
export function clipDraft({ article, map, mentions, people }: Reading, glossary: string, translation: TranslationState | null): ClipDraft {
  const documents = mentions.flatMap(({ document }) => document?.number ?? []);
  return {
    article, glossary,
    ...articleHtml(document, map, article.title),
    glosses: mentions.map(keptGloss),
    people: people.map(keptPerson),
    documents: [...new Set(documents)],
    ...translated(article, glossary, translation),
  };
}

function translated(article: Article, glossary: string, state: TranslationState | null): Pick<ClipDraft, 'translation'> {
  if (state?.engine == null) return {};
  const translation = keptTranslation(article, state.paragraphs, { engine: state.engine, glossary, at: new Date().toISOString() });
  return translation === null ? {} : { translation };
}

function keptGloss({ start, end, text, kind, concept, gloss, valid, former }: Mention): KeptGloss {
  return { start, end, text, kind, concept, gloss, valid, former };
}

function keptPerson({ name, posts }: Person): KeptPerson {
  return { name, posts: posts.map(({ text, gloss, rank }) => ({ text, gloss, rank })) };
}
