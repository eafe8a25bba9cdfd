import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import type { Scope } from '../../core/own-glossary/own-term.ts';
import { i18n } from '#i18n';

function yours(kind: Scope['kind']): string {
  switch (kind) {
    case 'everywhere': return i18n.t('own.yours.everywhere');
    case 'portal': return i18n.t('own.yours.portal');
    case 'article': return i18n.t('own.yours.article');
  }
}

interface OwnLineProps {
  gloss: Gloss;
  /** What the built-in glossary says of the same words. */
  builtIn: Rendering | null;
  /** Explains them by the built-in glossary; left out where that is not possible. */
  onBuiltIn?: (() => void) | undefined;
}

/** That a meaning is the reader's own, where that holds, and what the built-in glossary has instead. */
export function OwnLine({ gloss: { own, rendering }, builtIn, onBuiltIn }: OwnLineProps) {
  if (own === undefined) return null;
  const { term, part } = own;
  const differs = builtIn !== null && builtIn.en !== rendering.en;
  const meaning = term.keep && part === null ? term.en : null;
  return (
    <div class="cg-own">
      <p>{part === null ? yours(term.scope.kind) : i18n.t('own.yoursPart', [part])}{term.keep && ` ${i18n.t('own.keptLong')}`}</p>
      {meaning !== null && <p lang="en">{meaning}</p>}
      {builtIn !== null && (
        <p>
          {differs ? i18n.t('own.builtIn') : i18n.t('own.builtInSame')}{' '}
          {onBuiltIn === undefined ? <span lang="en">{builtIn.en}</span> : <button type="button" class="cg-link" lang="en" onClick={onBuiltIn}>{builtIn.en}</button>}
        </p>
      )}
    </div>
  );
}
