import type { BrokenLock } from '../../core/translation/summary.ts';
import { i18n } from '#i18n';

interface BrokenLocksProps {
  broken: readonly BrokenLock[];
  onPassage: (passage: number) => void;
}

/** The article's receipt where it is not clean: each term that was not kept, with the way to its paragraph. */
export function BrokenLocks({ broken, onPassage }: BrokenLocksProps) {
  return (
    <div class="cg-broken">
      <h3>{i18n.t('translation.notKept')}<span class="cg-count">{broken.length}</span></h3>
      <ul class="cg-rows">
        {broken.map(({ passage, source, required, wrote }, index) => (
          <li key={`${passage}-${index}`}>
            <button type="button" class="cg-row" title={i18n.t('translation.goTo', [source])} onClick={() => onPassage(passage)}>
              <span>
                <span lang="en">{required}</span>
                <small lang="vi">{source}</small>
                {wrote !== null && <small>{i18n.t('translation.wrote', [wrote])}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
