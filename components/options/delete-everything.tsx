import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Asked twice, since nothing but a backup file brings it back. */
export function DeleteEverything({ onDelete }: { onDelete: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <section>
      <h2>{i18n.t('options.deleteAll')}</h2>
      <p class="cg-quiet">{i18n.t('options.deleteAllHelp')}</p>
      <label class="cg-option-tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{i18n.t('options.deleteAllSure')}</span>
      </label>
      <button type="button" class="cg-button cg-button-line" disabled={!sure} onClick={onDelete}>{i18n.t('options.deleteAll')}</button>
    </section>
  );
}
