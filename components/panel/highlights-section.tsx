import { i18n } from '#i18n';
import type { PageDescription } from '../../core/protocol.ts';
import { ColourName } from '../colour/swatch.tsx';
import { ChangedWords } from '../difference/changed-words.tsx';
import { formatMoment } from '../date/format-date.ts';
import { HighlightNote } from '../note/highlight-note.tsx';
import type { NoteActions } from '../note/note-actions.ts';
import { Section } from './section.tsx';

type PlacedHighlight = PageDescription['highlights'][number];

interface HighlightsSectionProps {
  highlights: readonly PlacedHighlight[];
  onHighlight: (id: string) => void;
  notes: NoteActions;
  /** Shows the newest kept version, which may still hold what the page has lost; left out where none is kept. */
  onKept: (() => void) | undefined;
}

/** The reader's highlights with their notes; those whose words the page no longer holds stand apart. */
export function HighlightsSection({ highlights, onHighlight, notes, onKept }: HighlightsSectionProps) {
  const anchored = highlights.filter(({ anchor }) => anchor.state === 'anchored');
  const orphans = highlights.filter(({ anchor }) => anchor.state === 'orphan');
  return (
    <Section title={i18n.t('panel.highlights')} count={highlights.length}>
      {highlights.length === 0 && <p class="cg-quiet">{i18n.t('panel.noHighlights')}</p>}
      <ul class="cg-quotes">
        {anchored.map(({ highlight, anchor }) => (
          <li key={highlight.id} class={`cg-quote cg-edge-${highlight.colour}`}>
            <button type="button" class="cg-quote-go" title={i18n.t('panel.goToHighlight')}
              onClick={() => onHighlight(highlight.id)}>
              <q lang="vi">{highlight.target.selector[0].exact}</q>
            </button>
            <ChangedWords highlight={highlight} anchor={anchor} />
            <QuoteMeta placed={highlight} />
            <HighlightNote highlight={highlight} {...notes} />
          </li>
        ))}
      </ul>
      {orphans.length > 0 && <Orphans orphans={orphans} notes={notes} onKept={onKept} />}
    </Section>
  );
}

type OrphansProps = Pick<HighlightsSectionProps, 'notes' | 'onKept'> & { orphans: readonly PlacedHighlight[] };

function Orphans({ orphans, notes, onKept }: OrphansProps) {
  return (
    <div class="cg-orphans">
      <h3>{i18n.t('panel.orphans')}<span class="cg-count">{orphans.length}</span></h3>
      <p class="cg-quiet">{i18n.t('panel.orphansWhy')}</p>
      {onKept !== undefined && <button type="button" class="cg-link" onClick={onKept}>{i18n.t('panel.orphansKept')}</button>}
      <ul class="cg-quotes">
        {orphans.map(({ highlight }) => (
          <li key={highlight.id} class={`cg-quote cg-edge-${highlight.colour}`}>
            <q lang="vi">{highlight.target.selector[0].exact}</q>
            <QuoteMeta placed={highlight} />
            <HighlightNote highlight={highlight} {...notes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function QuoteMeta({ placed: { colour, created } }: { placed: PlacedHighlight['highlight'] }) {
  return (
    <span class="cg-quote-meta">
      <ColourName colour={colour} /><time dateTime={created}>{formatMoment(created)}</time>
    </span>
  );
}
