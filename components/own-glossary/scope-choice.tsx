import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { everywhere, scopeText, type Scope, type Whereabouts } from '../../core/own-glossary/own-term.ts';

export interface ScopeChoiceProps {
  scope: Scope;
  /** Where the term was seen; null on the page of all terms. */
  seen: (Whereabouts & { title: string }) | null;
  onScope: (scope: Scope) => void;
}

/** Where a term holds, and what wins over what. */
export function ScopeChoice({ scope, seen, onScope }: ScopeChoiceProps) {
  const name = useId();
  return (
    <fieldset class="cg-own-scope">
      <legend class="cg-field-name">{i18n.t('own.scope')}</legend>
      {choices(scope, seen).map((choice) => (
        <label key={choice.kind}>
          <input type="radio" name={name} checked={choice.kind === scope.kind} onChange={() => onScope(choice)} />
          <span>{scopeName(choice)}{choice.kind === 'article' && <small lang="vi">{seen?.canonical === choice.canonical ? seen.title : choice.canonical}</small>}</span>
        </label>
      ))}
      <p class="cg-quiet">{i18n.t('own.precedence')}</p>
    </fieldset>
  );
}

/** The nearest last: most corrections are meant for good. A scope that was chosen elsewhere stays to be chosen. */
function choices(scope: Scope, seen: ScopeChoiceProps['seen']): Scope[] {
  const here: Scope[] = seen === null ? [] : [{ kind: 'portal', portal: seen.portal }, { kind: 'article', canonical: seen.canonical }];
  const known = [everywhere, ...here].filter(({ kind }) => kind !== scope.kind);
  const order = { everywhere: 0, portal: 1, article: 2 };
  return [...known, scope].sort((a, b) => order[a.kind] - order[b.kind]);
}

export function scopeName(scope: Scope): string {
  switch (scope.kind) {
    case 'everywhere': return i18n.t('own.everywhere');
    case 'portal': return i18n.t('own.portal', [scopeText(scope)]);
    case 'article': return i18n.t('own.article');
  }
}
