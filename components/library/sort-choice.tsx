import { i18n } from '#i18n';
import type { LibrarySort } from '../../core/library/query.ts';

const sorts: readonly LibrarySort[] = ['best', 'kept', 'published', 'title'];

export function SortChoice({ sort, onSort }: { sort: LibrarySort; onSort: (sort: LibrarySort) => void }) {
  return (
    <select class="cg-select" value={sort} aria-label={i18n.t('library.sort')}
      onChange={(event) => onSort(sorts.find((each) => each === event.currentTarget.value) ?? 'best')}>
      {sorts.map((each) => <option key={each} value={each}>{wording(each)}</option>)}
    </select>
  );
}

function wording(sort: LibrarySort): string {
  switch (sort) {
    case 'best': return i18n.t('library.sortBest');
    case 'kept': return i18n.t('library.sortKept');
    case 'published': return i18n.t('library.sortPublished');
    case 'title': return i18n.t('library.sortTitle');
  }
}
