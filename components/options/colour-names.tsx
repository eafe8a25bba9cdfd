import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';
import { colourName, colours } from '../colour/colours.ts';
import { Swatch } from '../colour/swatch.tsx';

interface ColourNameListProps {
  names: Settings['colourNames'];
  onChange: (names: Settings['colourNames']) => void;
}

/** What the five colours stand for; an empty field gives a colour its own name back. */
export function ColourNameList({ names, onChange }: ColourNameListProps) {
  return (
    <section>
      <h2>{i18n.t('options.colours')}</h2>
      <p class="cg-quiet">{i18n.t('options.coloursHelp')}</p>
      {colours.map((colour) => (
        <label key={colour} class="cg-option-row">
          <span><Swatch colour={colour} /> {colourName(colour)}</span>
          <input class="cg-field" maxLength={40} value={names[colour] ?? ''} placeholder={colourName(colour)}
            onChange={(event) => {
              const { [colour]: _, ...others } = names;
              const name = event.currentTarget.value.trim();
              onChange(name === '' ? others : { ...others, [colour]: name });
            }} />
        </label>
      ))}
    </section>
  );
}
