import type { Gloss } from '../../core/glossary/gloss.ts';
import { i18n } from '#i18n';
import { cueText } from './cue-text.ts';
import { Rendered } from './rendered.tsx';
import type { GlossLanguage } from './rendering.ts';

interface CardChoiceProps {
  gloss: Gloss;
  languages: readonly GlossLanguage[];
  /** Explains another reading; left out where that is not possible. */
  onAlternative?: ((concept: string) => void) | undefined;
}

function Why({ cue }: { cue: string }) {
  const text = cueText(cue);
  return text === null ? <dd class="cg-why" lang="en">{cue}</dd> : <dd class="cg-why">{text}</dd>;
}

/** Why this reading was chosen among several, and what the words could also mean. */
export function CardChoice({ gloss: { cue, alternatives }, languages, onAlternative }: CardChoiceProps) {
  if (cue === null && alternatives.length === 0) return null;
  return (
    <dl class="cg-choice cg-section">
      {cue !== null && <div><dt>{i18n.t('card.why')}</dt><Why cue={cue} /></div>}
      {alternatives.length > 0 && (
        <div>
          <dt>{i18n.t('card.alternatives')}</dt>
          {alternatives.map(({ concept, gloss }) => (
            <dd key={concept}>
              {onAlternative === undefined
                ? <Rendered rendering={gloss} languages={languages} />
                : <button type="button" class="cg-link" onClick={() => onAlternative(concept)}><Rendered rendering={gloss} languages={languages} /></button>}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
