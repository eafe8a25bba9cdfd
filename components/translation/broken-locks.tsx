import type { TranslationState } from '../../core/translation/job.ts';
import { i18n } from '#i18n';

/** A lock that a passage's translation does not keep. */
interface Broken {
  /** Index of the passage. */
  passage: number;
  source: string;
  required: string;
  wrote: string | null;
}

interface BrokenLocksProps {
  translation: TranslationState;
  onPassage: (passage: number) => void;
}

/** The article's receipt where it is not clean: each term that was not kept, with the way to its paragraph. */
export function BrokenLocks({ translation, onPassage }: BrokenLocksProps) {
  const broken = brokenIn(translation);
  if (broken.length === 0) return null;
  return (
    <div class="cg-broken">
      <h3>{i18n.t('translation.notKept')}<span class="cg-count">{broken.length}</span></h3>
      <ul class="cg-rows">
        {broken.map((lock, index) => <li key={`${lock.passage}-${index}`}><BrokenRow lock={lock} onPassage={onPassage} /></li>)}
      </ul>
    </div>
  );
}

function BrokenRow({ lock: { passage, source, required, wrote }, onPassage }: { lock: Broken; onPassage: BrokenLocksProps['onPassage'] }) {
  return (
    <button type="button" class="cg-row" title={i18n.t('translation.goTo', [source])} onClick={() => onPassage(passage)}>
      <span>
        <span lang="en">{required}</span>
        <small lang="vi">{source}</small>
        {wrote !== null && <small>{i18n.t('translation.wrote', [wrote])}</small>}
      </span>
    </button>
  );
}

/** Of translations that are there: a failed one has no term to be kept. */
function brokenIn({ paragraphs }: TranslationState): Broken[] {
  return paragraphs.filter(({ state }) => state === 'flagged').flatMap(({ index, locks }) =>
    locks.filter(({ kept }) => !kept).map(({ source, required, wrote }) => ({ passage: index, source, required, wrote })));
}
