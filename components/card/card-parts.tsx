import type { GlossPart } from '../../core/glossary/gloss.ts';
import { i18n } from '#i18n';
import { Rendered } from './rendered.tsx';
import type { GlossLanguage } from './rendering.ts';

interface CardPartsProps {
  parts: GlossPart[];
  languages: readonly GlossLanguage[];
  /** Explains one part by itself; left out where that is not possible. */
  onPart?: ((index: number) => void) | undefined;
}

/** A composed title taken apart: office, institution, place. */
export function CardParts({ parts, languages, onPart }: CardPartsProps) {
  if (parts.length < 2) return null;
  return (
    <ul class="cg-parts cg-section" aria-label={i18n.t('card.parts')}>
      {parts.map((part, index) => (
        <li key={index}>
          <span class="cg-part-text" lang="vi">{part.text}</span>
          <span class="cg-part-meaning">
            <PartMeaning part={part} languages={languages} onOpen={onPart && (() => onPart(index))} />
            {part.note !== null && <small lang="en">{part.note}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PartMeaningProps {
  part: GlossPart;
  languages: readonly GlossLanguage[];
  onOpen: (() => void) | undefined;
}

function PartMeaning({ part: { text, rendering }, languages, onOpen }: PartMeaningProps) {
  const words = <Rendered rendering={rendering} languages={languages} />;
  if (onOpen === undefined) return words;
  const label = i18n.t('card.explainPart', [text]);
  return <button type="button" class="cg-link" onClick={onOpen} title={label}>{words}</button>;
}
