import { collapse } from '../article/white-space.ts';

/**
 * Whether two readings of an article have the same words: Unicode form, white space and characters that are written but
 * not read do not count, everything else does.
 */
export function compareTexts(kept: string, fetched: string): 'agrees' | 'differs' {
  return comparable(kept) === comparable(fetched) ? 'agrees' : 'differs';
}

export const comparable = (text: string): string => collapse(text.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''));
