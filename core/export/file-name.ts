import type { LibraryArticle } from '../annotation/highlight.ts';
import type { Clip } from '../clip/clip.ts';
import { bare } from '../text/bare.ts';
import { shortHash } from '../text/short-hash.ts';

/** Letters of a title that a name takes at most. */
const most = 60;

/**
 * A name for files about an article that every system takes: `2024-07-05-hai-duong-hop-1q2w3e4`. Of small letters, digits
 * and hyphens alone, never one that Windows keeps for itself, and the same wherever it is made; the end tells titles apart.
 */
export function articleName({ title, canonical, published, inferred }: LibraryArticle): string {
  return [published ?? inferred ?? 'undated', slug(title, most), shortHash(canonical)].filter((part) => part !== '').join('-');
}

/** Of one kept version: `2024-07-05-hai-duong-hop-1q2w3e4-v2-0f9d8c7`. Numbers may meet under two addresses of one article. */
export const clipName = (article: LibraryArticle, { number, id }: Clip): string => `${articleName(article)}-v${number}-${shortHash(id)}`;

/** A key for BibTeX and CSL: `haiduong-2024-hai-duong-hop-1q2w3e4`. */
export function citationKey({ title, canonical, portal, published }: LibraryArticle): string {
  const [host = ''] = portal.split('.');
  return [slug(host, 20) || 'portal', published?.slice(0, 4) ?? 'nd', slug(title, 24), shortHash(canonical)].filter((part) => part !== '').join('-');
}

/** Whole words, without accents. */
function slug(text: string, length: number): string {
  const words = bare(text.toWellFormed()).split(/[^a-z0-9]+/).filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name.length + word.length > length) break;
    name += name === '' ? word : `-${word}`;
  }
  return name;
}
