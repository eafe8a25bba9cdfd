import { i18n } from '#i18n';
import type { PageDescription } from '../../core/protocol.ts';
import { ColourName } from '../colour/swatch.tsx';
import { formatMoment } from '../date/format-date.ts';
import { Section } from './section.tsx';

type PlacedHighlight = PageDescription['highlights'][number];

interface HighlightsSectionProps {
  highlights: readonly PlacedHighlight[];
  onHighlight: (id: string) => void;
}

/** The reader's highlights; those whose words the page no longer holds stand apart. */
export function HighlightsSection({ highlights, onHighlight }: HighlightsSectionProps) {
  const anchored = highlights.filter(({ anchor }) => anchor.state === 'anchored');
  const orphans = highlights.filter(({ anchor }) => anchor.state === 'orphan');
  return (
    <Section title={i18n.t('panel.highlights')} count={highlights.length}>
      {highlights.length === 0 && <p class="cg-quiet">{i18n.t('panel.noHighlights')}</p>}
      <ul class="cg-quotes">
        {anchored.map(({ highlight }) => (
          <li key={highlight.id}>
            <button type="button" class={`cg-quote cg-edge-${highlight.colour}`} title={i18n.t('panel.goToHighlight')}
              onClick={() => onHighlight(highlight.id)}>
              <QuoteText placed={highlight} />
            </button>
          </li>
        ))}
      </ul>
      {orphans.length > 0 && <Orphans orphans={orphans} />}
    </Section>
  );
}

function Orphans({ orphans }: { orphans: readonly PlacedHighlight[] }) {
  return (
    <div class="cg-orphans">
      <h3>{i18n.t('panel.orphans')}<span class="cg-count">{orphans.length}</span></h3>
      <p class="cg-quiet">{i18n.t('panel.orphansWhy')}</p>
      <ul class="cg-quotes">
        {orphans.map(({ highlight }) => (
          <li key={highlight.id} class={`cg-quote cg-edge-${highlight.colour}`}><QuoteText placed={highlight} /></li>
        ))}
      </ul>
    </div>
  );
}

function QuoteText({ placed: { target, colour, created } }: { placed: PlacedHighlight['highlight'] }) {
  return (
    <>
      <q lang="vi">{target.selector[0].exact}</q>
      <span class="cg-quote-meta">
        <ColourName colour={colour} /><time dateTime={created}>{formatMoment(created)}</time>
      </span>
    </>
  );
}
