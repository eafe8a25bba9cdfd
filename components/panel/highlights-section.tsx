import { i18n } from '#i18n';
import type { PageDescription } from '../../core/protocol.ts';
import { ChangedWords } from '../difference/changed-words.tsx';
import { HighlightNote } from '../note/highlight-note.tsx';
import type { NoteActions } from '../note/note-actions.ts';
import { Orphans, type OrphanActions } from './orphans.tsx';
import { QuoteMeta } from './quote-meta.tsx';
import { Section } from './section.tsx';

export type PlacedHighlight = PageDescription['highlights'][number];

interface HighlightsSectionProps extends OrphanActions {
  highlights: readonly PlacedHighlight[];
  onHighlight: (id: string) => void;
  notes: NoteActions;
}

/** The reader's highlights with their notes; those whose words the page no longer holds stand apart. */
export function HighlightsSection({ highlights, onHighlight, notes, ...orphanActions }: HighlightsSectionProps) {
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
      {orphans.length > 0 && <Orphans orphans={orphans} notes={notes} {...orphanActions} />}
    </Section>
  );
}
