import { useId } from 'preact/hooks';
import type { Colour } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { useColourName } from '../colour/colour-names.ts';
import { colours } from '../colour/colours.ts';
import { Swatch } from '../colour/swatch.tsx';

interface ColourChoiceProps {
  colour: Colour;
  onChange: (colour: Colour) => void;
}

/** The five highlighters as radio buttons; each is named as well as coloured. */
export function ColourChoice({ colour, onChange }: ColourChoiceProps) {
  const name = useId();
  const nameOf = useColourName();
  return (
    <fieldset class="cg-colours">
      <legend class="cg-field-name">{i18n.t('note.colour')}</legend>
      <div>
        {colours.map((each) => (
          <label key={each} title={nameOf(each)}>
            <input type="radio" name={name} value={each} checked={each === colour} onChange={() => onChange(each)} />
            <Swatch colour={each} /><span>{nameOf(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
