import type { LockReceipt, ParagraphTranslation } from '../../core/translation/receipt.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { problemTexts } from './problem-text.ts';

interface FlagsProps {
  translation: Pick<ParagraphTranslation, 'problems'> & { locks: readonly Pick<LockReceipt, 'source' | 'required' | 'wrote' | 'start' | 'kept'>[] };
}

/** What a reader must know of a flagged paragraph: each term that was not kept with its right rendering beside it. */
export function Flags({ translation: { locks, problems } }: FlagsProps) {
  const broken = locks.filter(({ kept }) => !kept);
  const others = problemTexts(problems);
  return (
    <div class="cg-flags" role="note">
      <p class="cg-flags-head"><Icon name="warning" size={14} />
        {broken.length > 0 ? i18n.t('translation.flagged', broken.length) : i18n.t('translation.flaggedOther')}
      </p>
      {broken.length > 0 && (
        <dl>
          {broken.map(({ source, required, wrote, start }) => (
            <div key={start}>
              <dt lang="vi">{source}</dt>
              <dd><b lang="en">{required}</b>{wrote !== null && <small>{i18n.t('translation.wrote', [wrote])}</small>}</dd>
            </div>
          ))}
        </dl>
      )}
      {others.map((text) => <p key={text}>{text}</p>)}
    </div>
  );
}
