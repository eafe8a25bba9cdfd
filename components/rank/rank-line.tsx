import type { Level, Track } from '../../core/glossary/concept.ts';
import { i18n } from '#i18n';
import { levelName, trackKey, trackName } from './track.ts';

interface RankLineProps {
  track: Track | null;
  level: Level | null;
  /** 1 (highest in the country) to 9. */
  rank: number | null;
}

/** Track, ladder and level in one quiet line; everything that the picture says stands in words beside it. */
export function RankLine({ track, level, rank }: RankLineProps) {
  const words = [levelName(level), rank === null ? null : i18n.t('rank.of', [rank])].filter((word) => word !== null);
  if (track === null && words.length === 0) return null;
  return (
    <div class="cg-rank" title={rank === null ? undefined : i18n.t('rank.scale')}>
      {track !== null && <TrackTag track={track} />}
      {rank !== null && <Ladder rank={rank} />}
      {words.length > 0 && <span>{words.join(' · ')}</span>}
    </div>
  );
}

export function TrackTag({ track }: { track: Track }) {
  return <span class={`cg-track cg-track-${trackKey(track)}`}>{trackName(track)}</span>;
}

const rungs = [9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Nine rising steps; those up to the rank are filled. */
function Ladder({ rank }: { rank: number }) {
  return (
    <span class="cg-ladder" aria-hidden="true">
      {rungs.map((rung) => (
        <i key={rung} class={rung >= rank ? 'cg-on' : undefined} style={{ height: `${5 + (9 - rung)}px` }} />
      ))}
    </span>
  );
}
