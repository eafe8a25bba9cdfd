import type { CopyState } from '../../components/card/card-actions.tsx';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { OpenedCard } from '../../page/desk/article-desk.ts';

export interface OpenCard extends OpenedCard {
  /** Parts and other readings that were followed inside the card; the last one is explained. */
  path: Mention[];
  /** In the list of mentions. */
  index: number;
  save: SaveState;
  copy: CopyState;
  /** Whether its sources are unfolded. */
  sources: boolean;
}

export const explainedIn = ({ path, mention }: OpenCard): Mention => path.at(-1) ?? mention;

/** The parts that have none themselves, as a gloss lists them. */
export function leaves(mention: Mention): Mention[] {
  return mention.parts.flatMap((part) => (part.parts.length === 0 ? [part] : leaves(part)));
}

export const isSameMeaning = (a: Mention, b: Mention): boolean => a.concept === b.concept && a.gloss.en === b.gloss.en;

/** What the same words could also mean, as a mention of its own. */
export function otherReading(mention: Mention, concept: string, lexicon: Lexicon): Mention | null {
  const other = mention.alternatives.find((each) => each.concept === concept);
  if (other === undefined) return null;
  const entry = lexicon.concept(concept);
  const { track = null, level = null, rank = null } = entry ?? {};
  const valid = entry === null || (entry.from === null && entry.to === null) ? null : { from: entry.from, to: entry.to };
  const plain = { parts: [], former: false, misspelt: false, document: null, cue: null, alternatives: [], inherited: null };
  return { ...mention, ...plain, concept, gloss: other.gloss, track, level, rank, valid };
}
