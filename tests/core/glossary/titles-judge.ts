import type { Mention } from '../../../core/glossary/mention.ts';
import { foldText } from '../../../core/text/fold.ts';
import { comparable } from './judge.ts';

/** A composed title as a linguist takes it apart. */
export interface ExpectedPost {
  span: string;
  start: number;
  leaves: string[];
  track: string;
  level: string;
  en: string[];
  zh?: string[];
  person: string | null;
}

export interface TitleCase {
  id: string;
  text: string;
  date: string;
  portal: string | null;
  posts: ExpectedPost[];
}

/** What is wrong with the reading of a post; null where the whole tree is right. */
export function faultOf(mentions: readonly Mention[], post: ExpectedPost): string | null {
  const mention = mentions.find(({ start, end }) => start === post.start && end === post.start + post.span.length);
  if (mention === undefined) return `span: ${mentions.filter(({ start, end }) => start < post.start + post.span.length && end > post.start).map(({ text }) => text).join(' | ')}`;
  if (comparableLeaves(leavesOf(mention), post) !== comparableLeaves(post.leaves, post)) return `leaves: ${leavesOf(mention).join(' | ')}`;
  if (mention.track !== post.track) return `track: ${mention.track ?? 'none'}`;
  if (mention.level !== post.level) return `level: ${mention.level ?? 'none'}`;
  if ((mention.person === null ? null : foldText(mention.person)) !== (post.person === null ? null : foldText(post.person))) return `person: ${mention.person ?? 'none'}`;
  if (!post.en.some((en) => comparable(en) === comparable(mention.gloss.en))) return `English: ${mention.gloss.en}`;
  return null;
}

/** A post that is not cut may be written as no leaf or as one. */
function comparableLeaves(leaves: readonly string[], { span }: ExpectedPost): string {
  const [only, ...others] = leaves.map(foldText);
  return only === undefined || (others.length === 0 && only === foldText(span)) ? '' : [only, ...others].join(' | ');
}

/** The words of a post in order: its parts without parts of their own. Of a place with its level word, and of what has no parts, nothing is cut. */
function leavesOf(mention: Mention): string[] {
  return mention.parts.flatMap((part) => (part.parts.length === 0 ? [part.text] : leavesOf(part)));
}
