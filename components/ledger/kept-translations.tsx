import { i18n } from '#i18n';
import { formatSize } from '../backup/format-size.ts';

export interface CacheSize {
  paragraphs: number;
  /** About as much as they take, bytes. */
  bytes: number;
}

/** Translations that are kept so that no paragraph is sent twice. */
export function KeptTranslations({ size, onErase }: { size: CacheSize | null; onErase: () => void }) {
  const isEmpty = size === null || size.paragraphs === 0;
  return (
    <section class="cg-ledger">
      <h2>{i18n.t('cache.title')}</h2>
      <p>{isEmpty ? i18n.t('cache.none') : i18n.t('cache.holds', [String(size.paragraphs), formatSize(size.bytes)])}</p>
      <p class="cg-quiet">{i18n.t('cache.help')}</p>
      {!isEmpty && <button type="button" class="cg-button" onClick={onErase}>{i18n.t('cache.erase')}</button>}
    </section>
  );
}
