import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { ColourName } from '../colour/swatch.tsx';
import { TagList } from '../note/tag-list.tsx';

/** Fills the frame with the kept page and answers how far below its top each highlight begins, px. */
export type FrameFiller = (frame: HTMLIFrameElement) => Promise<{ id: string; top: number }[]>;

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
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const element = frame.current;
    if (element !== null) void fill(element).then((places) => setTops(new Map(places.map(({ id, top }) => [id, top]))));
  }, []);
  useLayoutEffect(() => spread(margin.current, tops), [tops]);
  const placed = highlights.filter(({ id }) => tops.has(id)).sort((a, b) => (tops.get(a.id) ?? 0) - (tops.get(b.id) ?? 0));
  const lost = highlights.filter(({ id }) => !tops.has(id));
  return (
    <div class="cg-clip-page">
      <iframe ref={frame} class="cg-clip-frame" sandbox="allow-same-origin" referrerpolicy="no-referrer" title={title} />
      <aside aria-label={i18n.t('clip.notes')}>
        <ol ref={margin} class="cg-clip-margin">
          {placed.map((highlight) => <MarginNote key={highlight.id} highlight={highlight} />)}
        </ol>
        {tops.size > 0 && lost.length > 0 && <p class="cg-quiet">{i18n.t('clip.notInVersion', lost.length)}</p>}
      </aside>
    </div>
  );
}

function MarginNote({ highlight: { id, colour, body, tags } }: { highlight: Highlight }) {
  return (
    <li class={`cg-edge-${colour}`} data-id={id}>
      <span class="cg-quiet"><ColourName colour={colour} /></span>
      {body !== null && <p class="cg-margin-text" dir="auto">{body}</p>}
      <TagList tags={tags} />
    </li>
  );
}

/** Each note at the height of its highlight, or below the one before it. */
function spread(margin: HTMLElement | null, tops: ReadonlyMap<string, number>): void {
  let free = 0;
  for (const note of margin?.querySelectorAll<HTMLElement>('li[data-id]') ?? []) {
    const top = Math.max(free, tops.get(note.dataset['id'] ?? '') ?? 0);
    note.style.setProperty('--top', `${top}px`);
    free = top + note.offsetHeight + gap;
  }
}
