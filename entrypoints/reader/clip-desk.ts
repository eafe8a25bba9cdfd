import type { Clip, ClipDraft, KeptGloss, KeptPerson } from '../../core/clip/clip.ts';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import type { articleHtml } from '../../page/clip/article-html.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { lexicon, type ArticleReading } from './read-article.ts';

/** Keeps the article as it stands in the page now. Answers after the library's transaction has completed. */
export async function keepArticle(reading: ArticleReading): Promise<Clip> {
  const copy = await loadPart('clip') as typeof articleHtml; // as: see entrypoints/clip.ts
  return sendToBackground('keepClip', clipDraft(reading, copy));
}

function clipDraft({ article, map, mentions, people }: ArticleReading, copy: typeof articleHtml): ClipDraft {
  const documents = mentions.flatMap(({ document }) => document?.number ?? []);
  return {
    article,
    ...copy(document, map, article.title),
    glossary: lexicon.glossary.revision,
    glosses: mentions.map(keptGloss),
    people: people.map(keptPerson),
    documents: [...new Set(documents)],
  };
}

function keptGloss({ start, end, text, kind, concept, gloss, valid, former }: Mention): KeptGloss {
  return { start, end, text, kind, concept, gloss, valid, former };
}

function keptPerson({ name, posts }: Person): KeptPerson {
  return { name, posts: posts.map(({ text, gloss, rank }) => ({ text, gloss, rank })) };
}
