import type { Article } from './article.ts';

export type PassageKind = 'title' | 'sapo' | 'paragraph' | 'caption';

/** One of the pieces that `article.text` is joined of: UTF-16 offsets in it. */
export interface Passage {
  kind: PassageKind;
  start: number;
  end: number;
}

/** The passages of an article in the order of its text, which holds them one line feed apart. */
export function passagesOf({ title, sapo, paragraphs, captions, text }: Pick<Article, 'title' | 'sapo' | 'paragraphs' | 'captions' | 'text'>): Passage[] {
  const kinds: PassageKind[] = [
    ...(title === '' ? [] : ['title' as const]), ...(sapo === null || sapo === '' ? [] : ['sapo' as const]),
    ...paragraphs.map(() => 'paragraph' as const), ...captions.map(() => 'caption' as const),
  ];
  let start = 0;
  return text.split('\n').map((line, index) => {
    const passage = { kind: kinds[index] ?? 'paragraph', start, end: start + line.length };
    start = passage.end + 1;
    return passage;
  }).filter((passage) => passage.end > passage.start);
}

/** The passages that a span touches. */
export const passagesIn = <T extends Passage>(passages: readonly T[], span: { start: number; end: number }): T[] =>
  passages.filter(({ start, end }) => start < span.end && end > span.start);
