import { i18n } from '#i18n';
import type { Convention } from '../../core/glossary/convention.ts';

interface NamingProps {
  naming: Convention;
  onChange: (naming: Convention) => void;
}

/** How English names are written, where official sources disagree; the line above shows the effect. */
export function Naming({ naming, onChange }: NamingProps) {
  const { country, chair, letters } = naming;
  return (
    <section>
      <h2>{i18n.t('naming.title')}</h2>
      <p class="cg-quiet">{i18n.t('naming.help')}</p>
      <Pick label={i18n.t('naming.country')} value={country} answers={[['Vietnam', 'Vietnam'], ['Viet Nam', 'Viet Nam']]}
        onPick={(value) => onChange({ ...naming, country: value })} />
      <Pick label={i18n.t('naming.chair')} value={chair} answers={[['Chairman', 'Chairman'], ['Chairperson', 'Chairperson']]}
        onPick={(value) => onChange({ ...naming, chair: value })} />
      <Pick label={i18n.t('naming.letters')} value={letters} answers={[['Vietnamese', 'Hải Dương'], ['plain', 'Hai Duong']]}
        onPick={(value) => onChange({ ...naming, letters: value })} />
    </section>
  );
}

interface PickProps<T extends string> {
  label: string;
  value: T;
  /** Value and the words themselves, which are English or names in every language. */
  answers: readonly (readonly [T, string])[];
  onPick: (value: T) => void;
}

function Pick<T extends string>({ label, value, answers, onPick }: PickProps<T>) {
  return (
    <label class="cg-option-row">
      <span>{label}</span>
      <select class="cg-field" value={value} onChange={(event) => {
        const picked = answers.find(([each]) => each === event.currentTarget.value);
        if (picked !== undefined) onPick(picked[0]);
      }}>
        {answers.map(([each, text]) => <option key={each} value={each} lang="en">{text}</option>)}
      </select>
    </label>
  );
}
