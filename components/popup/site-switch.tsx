import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SiteState } from '../../core/settings.ts';

interface SiteSwitchProps {
  state: SiteState;
  onChange: (state: SiteState) => void;
}

const states: readonly SiteState[] = ['on', 'ask', 'off'];

/** On, when asked, off: three real radio buttons, so that keys and screen readers work as everywhere. */
export function SiteSwitch({ state, onChange }: SiteSwitchProps) {
  const name = useId();
  return (
    <fieldset class="cg-switch">
      <legend class="cg-unseen">{i18n.t('popup.switch')}</legend>
      <div class="cg-switch-row">
        {states.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === state} onChange={() => onChange(each)} />
            <span>{i18n.t(`popup.${each}`)}</span>
          </label>
        ))}
      </div>
      <p class="cg-quiet">{i18n.t(`popup.${state}Help`)}</p>
    </fieldset>
  );
}
