import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibrarySize } from '../../core/library/health.ts';
import { formatSize } from '../backup/format-size.ts';

/** Asked twice, since nothing but a backup file brings it back. */
export function DeleteEverything({ size, onDelete }: { size: LibrarySize | null; onDelete: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <section>
      <h2>{i18n.t('options.deleteAll')}</h2>
      {size !== null && <p>{contents(size)}</p>}
      <p class="cg-quiet">{i18n.t('options.deleteAllHelp')}</p>
      <label class="cg-option-tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{i18n.t('options.deleteAllSure')}</span>
      </label>
      <button type="button" class="cg-button cg-button-line" disabled={!sure} onClick={onDelete}>{i18n.t('options.deleteAll')}</button>
    </section>
  );
}

function contents({ articles, highlights, clips, used }: LibrarySize): string {
  const kept = [i18n.t('library.articleCount', articles), i18n.t('library.count', highlights), i18n.t('library.versions', clips)];
  return [...kept, ...(used === null ? [] : [i18n.t('options.used', [formatSize(used)])])].join(' · ');
}
