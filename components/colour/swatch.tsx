import type { Colour } from '../../core/annotation/highlight.ts';
import { useColourName } from './colour-names.ts';

/** Two letters as the highlighter would mark them: ground and pattern of its line. */
export function Swatch({ colour }: { colour: Colour }) {
  return <span class={`cg-swatch cg-pen-${colour}`} aria-hidden="true">ab</span>;
}

/** A swatch with its name. */
export function ColourName({ colour }: { colour: Colour }) {
  const nameOf = useColourName();
  return (
    <span class="cg-colour">
      <Swatch colour={colour} />
      {nameOf(colour)}
    </span>
  );
}
