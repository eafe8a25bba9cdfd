import type { Clip } from '../../core/clip/clip.ts';
import type { clipDraft } from '../../page/clip/clip-draft.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { ArticleSession } from './article-session.ts';
import { lexicon } from './read-article.ts';

/** Keeps the article as it stands in the page now, with its translation where it has one. Answers after the library's transaction has completed. */
export async function keepArticle({ reading, translation }: Pick<ArticleSession, 'reading' | 'translation'>): Promise<Clip> {
  const draftOf = await loadPart('clip') as typeof clipDraft; // as: see entrypoints/clip.ts
  return sendToBackground('keepClip', draftOf(reading, lexicon.glossary.revision, translation.desk?.state ?? null));
}
