import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import { clipHtml, type MarkedPage } from '../../core/export/clip-html.ts';
import type { ExportEntry } from '../../core/export/entry.ts';
import { articleMarkdown } from '../../core/export/markdown.ts';
import { bytesOf } from '../clips/open.ts';
import type { Pace } from './pace.ts';

/** Sanitises a kept page and marks its highlights, with rests between; it needs a DOM. */
export type MarkPage = (html: string, highlights: readonly Highlight[], rest: () => Promise<void>) => Promise<MarkedPage>;

export async function markdownText(entry: ExportEntry, pace: Pace): Promise<string> {
  let text = '';
  for (const piece of articleMarkdown(entry)) {
    text += piece;
    await pace.breathe();
  }
  return text;
}

export async function clipPage(entry: ExportEntry, clip: Clip, markPage: MarkPage, pace: Pace): Promise<string> {
  const stored = await bytesOf(clip.html);
  const page = stored === null ? null : await markPage(new TextDecoder().decode(stored), entry.highlights, () => pace.breathe());
  await pace.breathe();
  return clipHtml(entry, clip, page);
}
