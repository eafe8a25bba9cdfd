import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { wordChanges } from '../../core/clip/difference.ts';
import { i18n } from '#i18n';
import { WordChanges } from './word-changes.tsx';

/** Says, where it is so, that the page's words are not those that were highlighted, and which changed. */
export function ChangedWords({ highlight, anchor }: { highlight: Highlight; anchor: Anchor }) {
  if (anchor.state !== 'anchored' || anchor.quality !== 'approximate') return null;
  return (
    <div class="cg-changed-words">
      <p class="cg-quiet">{i18n.t('difference.sinceHighlighted')}</p>
      <p class="cg-change-text" lang="vi"><WordChanges words={wordChanges(highlight.target.selector[0].exact, anchor.text)} /></p>
    </div>
  );
}
