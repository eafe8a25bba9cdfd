import { useId } from 'preact/hooks';
import type { Concept } from '../../core/glossary/concept.ts';
import { i18n } from '#i18n';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { Icon } from '../icon/icon.tsx';

export interface LookUpProps {
  query: string;
  /** Null until the glossary has been loaded. */
  found: readonly Concept[] | null;
  languages: readonly GlossLanguage[];
  onQuery: (query: string) => void;
}

/** The whole glossary, for terms that are met elsewhere. */
export function LookUp({ query, found, languages, onQuery }: LookUpProps) {
  const status = useId();
  const label = i18n.t('lookUp.label');
  const asked = query.trim() !== '';
  return (
    <section class="cg-look-up">
      <search class="cg-search">
        <Icon name="search" />
        <input type="search" value={query} placeholder={label} aria-label={label} aria-describedby={status} autocomplete="off"
          spellcheck={false} onInput={(event) => onQuery(event.currentTarget.value)} />
      </search>
      <p id={status} class="cg-unseen" role="status">{asked && found !== null ? i18n.t('lookUp.found', found.length) : ''}</p>
      {asked && found !== null && found.length === 0 && <p class="cg-quiet">{i18n.t('card.nothing', [query.trim()])}</p>}
      {asked && found !== null && found.length > 0 && (
        <ul tabIndex={0} aria-label={i18n.t('lookUp.results')}>
          {found.map((concept) => (
            <li key={concept.id}>
              <b lang="vi">{concept.vi}</b>
              <span><Rendered rendering={concept} languages={languages} /></span>
              {concept.note !== '' && <p class="cg-quiet" lang="en">{concept.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
