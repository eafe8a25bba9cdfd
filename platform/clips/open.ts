import type { Clip, ClipProof, StoredBytes } from '../../core/clip/clip.ts';
import { sha256 } from '../hash.ts';
import { readLibrary } from '../library/transaction.ts';
import { clipIn } from './corroborate.ts';
import { decodeHtml } from './decode.ts';

export interface OpenedClip {
  clip: Clip;
  /** The stored page; null where it is missing. Also an altered one is shown, and said to be altered. */
  html: string | null;
  /** Every hash computed anew. */
  proof: ClipProof;
}

/** Opens a clip and proves what is stored of it. @throws Failure `not-found`, `unreadable-record`, `library-unavailable` */
export async function openClip(id: string): Promise<OpenedClip> {
  const clip = await clipIn(id);
  const { fetched } = clip.corroboration;
  const page = await bytesOf(clip.html);
  const proof: ClipProof = {
    html: await proven(clip.html, page),
    text: (await sha256(clip.article.text)) === clip.textSha256 ? 'intact' : 'altered',
    fetched: fetched === null ? 'none' : await proven(fetched, await bytesOf(fetched)),
  };
  return { clip, html: page === null ? null : new TextDecoder().decode(page), proof };
}

/** The page as the second look fetched it, decoded; null where nothing was fetched or its bytes are missing. */
export async function fetchedHtml({ corroboration: { fetched } }: Pick<Clip, 'corroboration'>): Promise<string | null> {
  const bytes = fetched === null ? null : await bytesOf(fetched);
  return bytes === null || fetched === null ? null : decodeHtml(bytes, fetched.type);
}

/** Stored bytes as they are; null where they are missing. */
export async function bytesOf({ sha256: key }: StoredBytes): Promise<ArrayBuffer | null> {
  const stored: { bytes?: unknown } | undefined = await readLibrary((tx) => tx.objectStore('bytes').get(key));
  // By its tag: a buffer of another realm is no instance of ours.
  return Object.prototype.toString.call(stored?.bytes) === '[object ArrayBuffer]' ? (stored?.bytes as ArrayBuffer) : null;
}

async function proven({ sha256: expected }: StoredBytes, bytes: ArrayBuffer | null): Promise<'intact' | 'altered' | 'missing'> {
  if (bytes === null) return 'missing';
  return (await sha256(bytes)) === expected ? 'intact' : 'altered';
}
