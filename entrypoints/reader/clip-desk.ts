import type { Clip } from '../../core/clip/clip.ts';
import type { ArticleReading } from '../../page/article/article-reading.ts';
import type { clipDraft } from '../../page/clip/clip-draft.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { lexicon } from './read-article.ts';

/** Keeps the article as it stands in the page now. Answers after the library's transaction has completed. */
export async function keepArticle(reading: ArticleReading): Promise<Clip> {
  const draftOf = await loadPart('clip') as typeof clipDraft; // as: see entrypoints/clip.ts
  return sendToBackground('keepClip', draftOf(reading, lexicon.glossary.revision));
}
