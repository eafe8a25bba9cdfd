import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
}

export function SearchField({ query, onQuery }: SearchFieldProps) {
  const help = useId();
  const label = i18n.t('library.search');
  return (
    <search class="cg-search">
      <Icon name="search" />
      <input type="search" value={query} placeholder={label} aria-label={label} aria-describedby={help}
        autocomplete="off" spellcheck={false} onInput={(event) => onQuery(event.currentTarget.value)} />
      {query !== '' && (
        <button type="button" class="cg-button cg-button-icon" aria-label={i18n.t('library.clearSearch')}
          onClick={() => onQuery('')}>
          <Icon name="close" />
        </button>
      )}
      <span class="cg-unseen" id={help}>{i18n.t('library.searchHelp')}</span>
    </search>
  );
}
