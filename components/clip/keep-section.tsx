import type { ClipProgress } from '../../core/clip/clip.ts';
import type { ClipLine } from '../../core/library/query.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { ClipState } from './clip-state.tsx';
import { corroborationMeaning } from './corroboration.ts';

export interface KeepSectionProps {
  /** Versions of this article, the newest first. */
  clips: readonly ClipLine[];
  /** While the article is being kept. */
  keeping: Pick<ClipProgress, 'step' | 'done' | 'total'> | null;
  onKeep: () => void;
  onOpenClip: (id: string) => void;
}

/** Keeps the article as it stands now, and says what is kept already and what that proves. */
export function KeepSection({ clips, keeping, onKeep, onOpenClip }: KeepSectionProps) {
  const [newest] = clips;
  return (
    <section class="cg-keep" aria-label={i18n.t('clip.kept')}>
      <button type="button" class={newest === undefined ? 'cg-button cg-button-main' : 'cg-button cg-button-line'}
        aria-disabled={keeping !== null} onClick={keeping === null ? onKeep : undefined}>
        <Icon name="library" />{newest === undefined ? i18n.t('clip.keep') : i18n.t('clip.keepAgain')}
      </button>
      {keeping !== null && <KeepProgress {...keeping} />}
      {newest !== undefined && (
        <>
          <p class="cg-keep-line">
            <button type="button" class="cg-link" onClick={() => onOpenClip(newest.id)}>
              {i18n.t('clip.version', [newest.number])}
            </button>
            <time dateTime={newest.generatedAtTime}>{formatMoment(newest.generatedAtTime)}</time>
            <ClipState state={newest.corroboration} />
          </p>
          <p class="cg-quiet">{corroborationMeaning(newest.corroboration)}</p>
        </>
      )}
    </section>
  );
}

function KeepProgress({ step, done, total }: NonNullable<KeepSectionProps['keeping']>) {
  const text = step === 'images' ? i18n.t('clip.stepImages', [done, total]) : stepWords(step);
  return (
    <div class="cg-keep-progress">
      <progress aria-label={i18n.t('clip.keeping')} {...(step === 'images' && total > 0 ? { value: done, max: total } : {})} />
      <span role="status">{text}</span>
    </div>
  );
}

function stepWords(step: Exclude<ClipProgress['step'], 'images'>): string {
  switch (step) {
    case 'saving': return i18n.t('clip.stepSaving');
    case 'checking': return i18n.t('clip.stepChecking');
    case 'done': return i18n.t('clip.stepDone');
  }
}
