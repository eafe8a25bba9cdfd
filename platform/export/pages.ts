import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import { clipHtml, type MarkedPage } from '../../core/export/clip-html.ts';
import type { ExportEntry } from '../../core/export/entry.ts';
import { articleMarkdown } from '../../core/export/markdown.ts';
import { bytesOf } from '../clips/open.ts';
import type { Pace } from './pace.ts';
import { TextParts } from './text-parts.ts';

/** Sanitises a kept page and marks its highlights; it needs a DOM. */
export type MarkPage = (html: string, highlights: readonly Highlight[]) => MarkedPage;

export async function markdownFile(entry: ExportEntry, pace: Pace): Promise<Blob> {
  const text = new TextParts();
  for (const piece of articleMarkdown(entry)) {
    text.add(piece);
    await pace.breathe();
  }
  return text.end('text/markdown');
}

export async function clipFile(entry: ExportEntry, clip: Clip, markPage: MarkPage, pace: Pace): Promise<Blob> {
  const stored = await bytesOf(clip.html);
  const page = stored === null ? null : markPage(new TextDecoder().decode(stored), entry.highlights);
  await pace.breathe();
  return new Blob([clipHtml(entry, clip, page)], { type: 'text/html' });
}
