import { i18n } from '#i18n';
import type { Settings, SiteState } from '../../core/settings.ts';

interface SiteListProps {
  sites: Settings['sites'];
  onSite: (origin: string, state: SiteState) => void;
  onRemove: (origin: string) => void;
}

const states: readonly SiteState[] = ['on', 'ask', 'off'];

/** Sites that do not follow the general setting. */
export function SiteList({ sites, onSite, onRemove }: SiteListProps) {
  const origins = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <section>
      <h2>{i18n.t('options.sites')}</h2>
      {origins.length === 0 && <p class="cg-quiet">{i18n.t('options.sitesNone')}</p>}
      <ul class="cg-sites">
        {origins.map(([origin, state]) => (
          <li key={origin}>
            <span>{origin.replace('https://', '')}</span>
            <select value={state} aria-label={i18n.t('popup.thisSite', [origin])}
              onChange={(event) => onSite(origin, stateOf(event.currentTarget.value))}>
              {states.map((each) => <option key={each} value={each}>{i18n.t(`popup.${each}`)}</option>)}
            </select>
            <button type="button" class="cg-button" aria-label={i18n.t('options.removeSite', [origin])}
              onClick={() => onRemove(origin)}>
              {i18n.t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(value: string): SiteState {
  return states.find((state) => state === value) ?? 'ask';
}
