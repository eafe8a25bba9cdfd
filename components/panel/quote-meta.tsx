import type { Highlight } from '../../core/annotation/highlight.ts';
import { ColourName } from '../colour/swatch.tsx';
import { formatMoment } from '../date/format-date.ts';

export function QuoteMeta({ placed: { colour, created } }: { placed: Highlight }) {
  return (
    <span class="cg-quote-meta">
      <ColourName colour={colour} /><time dateTime={created}>{formatMoment(created)}</time>
    </span>
  );
}
