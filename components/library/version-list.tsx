import { i18n } from '#i18n';
import type { ClipLine } from '../../core/library/query.ts';
import { ClipState } from '../clip/clip-state.tsx';
import { formatMoment } from '../date/format-date.ts';

export interface VersionActions {
  onOpenClip: (id: string) => void;
  /** Compares a version with the one before it. */
  onCompare: (before: string, after: string) => void;
}

interface VersionListProps extends VersionActions {
  /** The newest first. */
  clips: readonly ClipLine[];
}

/** The kept versions of an article. */
export function VersionList({ clips, onOpenClip, onCompare }: VersionListProps) {
  if (clips.length === 0) return null;
  return (
    <section class="cg-versions" aria-label={i18n.t('library.versionsTitle')}>
      <h3 class="cg-heading">{i18n.t('library.versionsTitle')}</h3>
      <ol>
        {clips.map((clip, at) => {
          const before = clips[at + 1];
          return (
            <li key={clip.id}>
              <button type="button" class="cg-link" onClick={() => onOpenClip(clip.id)}>{i18n.t('clip.version', [clip.number])}</button>
              <time dateTime={clip.generatedAtTime}>{formatMoment(clip.generatedAtTime)}</time>
              <ClipState state={clip.corroboration} />
              {before !== undefined && (
                <button type="button" class="cg-link" onClick={() => onCompare(before.id, clip.id)}>
                  {i18n.t('library.compare', [before.number])}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
