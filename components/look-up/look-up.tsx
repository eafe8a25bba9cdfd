import { useId } from 'preact/hooks';
import type { Concept } from '../../core/glossary/concept.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { i18n } from '#i18n';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { Icon } from '../icon/icon.tsx';
import { scopeName } from '../own-glossary/scope-choice.tsx';

export interface LookUpProps {
  query: string;
  /** Null until the glossary has been loaded. The reader's own terms win, so they stand first. */
  found: { own: readonly OwnTerm[]; builtIn: readonly Concept[] } | null;
  languages: readonly GlossLanguage[];
  onQuery: (query: string) => void;
}

/** The whole glossary and the reader's own terms, for words that are met elsewhere. */
export function LookUp({ query, found, languages, onQuery }: LookUpProps) {
  const status = useId();
  const label = i18n.t('lookUp.label');
  const asked = query.trim() !== '';
  const count = found === null ? 0 : found.own.length + found.builtIn.length;
  return (
    <section class="cg-look-up">
      <search class="cg-search">
        <Icon name="search" />
        <input type="search" value={query} placeholder={label} aria-label={label} aria-describedby={status} autocomplete="off"
          spellcheck={false} onInput={(event) => onQuery(event.currentTarget.value)} />
      </search>
      <p id={status} class="cg-unseen" role="status">{asked && found !== null ? i18n.t('lookUp.found', count) : ''}</p>
      {asked && found !== null && count === 0 && <p class="cg-quiet">{i18n.t('card.nothing', [query.trim()])}</p>}
      {asked && found !== null && count > 0 && (
        <ul tabIndex={0} aria-label={i18n.t('lookUp.results')}>
          {found.own.map((term) => <OwnFound key={term.id} term={term} languages={languages} />)}
          {found.builtIn.map((concept) => (
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

function OwnFound({ term: { vi, en, zh, note, keep, scope }, languages }: { term: OwnTerm; languages: readonly GlossLanguage[] }) {
  const [form = '', ...others] = vi;
  return (
    <li class="cg-look-up-own">
      <b lang="vi">{[form, ...others].join(' · ')}</b>
      {(en !== null || zh !== null) && <span><Rendered rendering={{ en: en ?? '', zh }} languages={languages} /></span>}
      {note !== null && <p class="cg-quiet" dir="auto">{note}</p>}
      <p class="cg-quiet">{i18n.t('lookUp.own')} {scopeName(scope)}{keep && ` · ${i18n.t('own.kept')}`}</p>
    </li>
  );
}
