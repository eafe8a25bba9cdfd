import type { Gloss } from '../glossary/gloss.ts';
import type { Mention, Rendering } from '../glossary/mention.ts';
import { longestText, normalised } from './check-draft.ts';
import type { OwnTermDraft, Whereabouts } from './own-term.ts';

/** A term as it was seen when the reader asked to correct it. */
export interface CorrectionRequest {
  /** What the editor begins with. */
  term: OwnTermDraft;
  /** The own term that is corrected; null for a new one. */
  id: string | null;
  /** What the built-in glossary says, where that is not what was shown. */
  builtIn: Rendering | null;
  seen: Whereabouts & { title: string };
}

/** A correction that waits to be typed, beside a tab or in a window of its own. */
export interface PendingCorrection extends CorrectionRequest {
  tabId: number;
  /** When it was asked for, milliseconds of the epoch: tells a new request from what is typed for an old one. */
  asked: number;
}

/** What the editor begins with for a mention of an article: the words of the page, spelt out too, and what was shown for them. */
export function correctionRequest(mention: Mention, { standard }: Pick<Gloss, 'standard'>, { article }: { article: Whereabouts & { title: string } }): CorrectionRequest {
  const { canonical, portal } = article;
  const seen = { canonical, portal, title: article.title };
  const { own } = mention;
  if (own !== undefined) {
    const { vi, en, zh, note, source, keep, scope } = own;
    return { term: { vi, en, zh, note, source, keep, scope }, id: own.id, builtIn: null, seen };
  }
  const vi = standard === null ? [mention.text] : [standard, mention.text];
  const source = `${article.title.slice(0, 180)} ${canonical}`;
  const term = normalised({ vi, en: mention.gloss.en, zh: mention.gloss.zh, source: source.length <= longestText ? source : canonical.slice(0, longestText) });
  return { term, id: null, builtIn: mention.gloss, seen };
}
