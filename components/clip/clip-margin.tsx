import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { ColourName } from '../colour/swatch.tsx';
import { ChangedWords } from '../difference/changed-words.tsx';
import { TagList } from '../note/tag-list.tsx';

/** Fills the frame with the kept page and answers how far below its top each highlight begins, px. */
export type FrameFiller = (frame: HTMLIFrameElement) => Promise<Place[]>;

interface Place {
  id: string;
  top: number;
  anchor: Anchor;
}

interface ClipMarginProps {
  title: string;
  highlights: readonly Highlight[];
  fill: FrameFiller;
}

/** Between two notes, px. */
const gap = 10;

/** The kept page, and beside each highlight what was written of it. */
export function ClipMargin({ title, highlights, fill }: ClipMarginProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const margin = useRef<HTMLOListElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  useLayoutEffect(() => {
    const element = frame.current;
    if (element !== null) void fill(element).then((found) => setPlaces(new Map(found.map((place) => [place.id, place]))));
  }, []);
  useLayoutEffect(() => spread(margin.current, places), [places]);
  const placed = highlights.filter(({ id }) => places.has(id)).sort((a, b) => (places.get(a.id)?.top ?? 0) - (places.get(b.id)?.top ?? 0));
  const lost = highlights.filter(({ id }) => !places.has(id));
  return (
    <div class="cg-clip-page">
      <iframe ref={frame} class="cg-clip-frame" sandbox="allow-same-origin" referrerpolicy="no-referrer" title={title} />
      <aside aria-label={i18n.t('clip.notes')}>
        <ol ref={margin} class="cg-clip-margin">
          {placed.map((highlight) => <MarginNote key={highlight.id} highlight={highlight} anchor={places.get(highlight.id)?.anchor} />)}
        </ol>
        {places.size > 0 && lost.length > 0 && <p class="cg-quiet">{i18n.t('clip.notInVersion', lost.length)}</p>}
      </aside>
    </div>
  );
}

function MarginNote({ highlight, anchor }: { highlight: Highlight; anchor: Anchor | undefined }) {
  const { id, colour, body, tags } = highlight;
  return (
    <li class={`cg-edge-${colour}`} data-id={id}>
      <span class="cg-quiet"><ColourName colour={colour} /></span>
      {anchor !== undefined && <ChangedWords highlight={highlight} anchor={anchor} />}
      {body !== null && <p class="cg-margin-text" dir="auto">{body}</p>}
      <TagList tags={tags} />
    </li>
  );
}

/** Each note at the height of its highlight, or below the one before it. */
function spread(margin: HTMLElement | null, places: ReadonlyMap<string, Place>): void {
  let free = 0;
  for (const note of margin?.querySelectorAll<HTMLElement>('li[data-id]') ?? []) {
    const top = Math.max(free, places.get(note.dataset['id'] ?? '')?.top ?? 0);
    note.style.setProperty('--top', `${top}px`);
    free = top + note.offsetHeight + gap;
  }
}
