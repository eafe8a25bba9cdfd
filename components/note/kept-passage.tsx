import { i18n } from '#i18n';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import { formatMoment } from '../date/format-date.ts';

interface KeptPassageProps {
  /** Null where no kept version holds the words. */
  passage: KeptPassage | null;
  /** Class of the pen that the words are marked with. */
  pen: string;
  onOpenClip: (id: string) => void;
}

/** What stood around the words of a highlight, in the newest kept version that still holds them. */
export function KeptPassageView({ passage, pen, onOpenClip }: KeptPassageProps) {
  if (passage === null) return <p class="cg-quiet">{i18n.t('keptPlace.none')}</p>;
  const { clip, number, at, before, words, after } = passage;
  return (
    <figure class="cg-kept-place">
      <blockquote lang="vi">{before}<mark class={pen}>{words}</mark>{after}</blockquote>
      <figcaption class="cg-quiet">
        <button type="button" class="cg-link" onClick={() => onOpenClip(clip)}>{i18n.t('keptPlace.version', [number])}</button>
        <time dateTime={at}>{i18n.t('clip.keptAt', [formatMoment(at)])}</time>
      </figcaption>
    </figure>
  );
}
