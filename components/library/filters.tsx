import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Facet, LibraryFacets, LibraryQuery } from '../../core/library/query.ts';
import { useColourName } from '../colour/colour-names.ts';
import { colours } from '../colour/colours.ts';
import { Swatch } from '../colour/swatch.tsx';

export type Filters = Omit<LibraryQuery, 'words' | 'sort'>;

interface FiltersProps {
  filters: Filters;
  facets: LibraryFacets;
  onFilters: (filters: Filters) => void;
}

/** What the list can be narrowed to; each press narrows or widens it at once. */
export function FilterList({ filters, facets, onFilters }: FiltersProps) {
  const set = (name: keyof Filters, value: string): void => {
    const { [name]: before, ...others } = filters;
    onFilters(before === value || value === '' ? others : { ...others, [name]: value });
  };
  const nameOf = useColourName();
  return (
    <div class="cg-filters">
      {Object.keys(filters).length > 0 && (
        <button type="button" class="cg-button cg-button-line" onClick={() => onFilters({})}>{i18n.t('library.clearFilters')}</button>
      )}
      <div role="group" aria-label={i18n.t('note.colour')}>
        <h2 class="cg-heading">{i18n.t('note.colour')}</h2>
        {colours.map((colour) => (
          <FilterButton key={colour} pressed={filters.colour === colour} onPress={() => set('colour', colour)}>
            <Swatch colour={colour} />{nameOf(colour)}
          </FilterButton>
        ))}
      </div>
      <FacetGroup title={i18n.t('library.place')} facets={facets.places} value={filters.place} onSet={(value) => set('place', value)} />
      <FacetGroup title={i18n.t('library.portal')} facets={facets.portals} value={filters.portal} onSet={(value) => set('portal', value)} />
      <FacetGroup title={i18n.t('note.tags')} facets={facets.tags} value={filters.tag} onSet={(value) => set('tag', value)} />
      <FacetGroup title={i18n.t('library.person')} facets={facets.people} value={filters.person} onSet={(value) => set('person', value)} />
      <div role="group" aria-label={i18n.t('library.date')} class="cg-filter-dates">
        <h2 class="cg-heading">{i18n.t('library.date')}</h2>
        <DayField label={i18n.t('library.from')} value={filters.from} onSet={(value) => set('from', value)} />
        <DayField label={i18n.t('library.to')} value={filters.to} onSet={(value) => set('to', value)} />
      </div>
    </div>
  );
}

interface FacetGroupProps {
  title: string;
  facets: readonly Facet[];
  value: string | undefined;
  onSet: (value: string) => void;
}

/** Shown before "show all". */
const few = 6;

function FacetGroup({ title, facets, value, onSet }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  if (facets.length === 0) return null;
  const shown = facets.filter((facet, at) => all || at < few || facet.value === value);
  return (
    <div role="group" aria-label={title}>
      <h2 class="cg-heading">{title}</h2>
      {shown.map((facet) => (
        <FilterButton key={facet.value} pressed={facet.value === value} count={facet.articles} onPress={() => onSet(facet.value)}>
          <span class="cg-facet-name">{facet.value}</span>
        </FilterButton>
      ))}
      {facets.length > few && (
        <button type="button" class="cg-link cg-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('panel.showLess') : i18n.t('panel.showAll', [facets.length])}
        </button>
      )}
    </div>
  );
}

interface FilterButtonProps {
  pressed: boolean;
  count?: number;
  onPress: () => void;
  children: ComponentChildren;
}

function FilterButton({ pressed, count, onPress, children }: FilterButtonProps) {
  return (
    <button type="button" class="cg-filter" aria-pressed={pressed} onClick={onPress}>
      <span>{children}</span>{count !== undefined && <span class="cg-times">{count}</span>}
    </button>
  );
}

function DayField({ label, value, onSet }: { label: string; value: string | undefined; onSet: (value: string) => void }) {
  return (
    <label>
      <span class="cg-field-name">{label}</span>
      <input type="date" class="cg-field" value={value ?? ''} onChange={(event) => onSet(event.currentTarget.value)} />
    </label>
  );
}
