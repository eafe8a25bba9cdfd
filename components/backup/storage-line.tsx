import { i18n } from '#i18n';
import type { LibrarySize } from '../../core/library/health.ts';
import { Icon } from '../icon/icon.tsx';
import { formatSize } from './format-size.ts';

export interface StorageLineProps {
  /** Null until it has been counted. */
  size: LibrarySize | null;
  /** Asks the browser for its promise; browsers may want a click for that. */
  onProtect: () => void;
}

/** Whether the browser may clear the library away by itself when the disk is short, and how much it takes. */
export function StorageLine({ size, onProtect }: StorageLineProps) {
  if (size === null) return null;
  const { used, persisted, exempt } = size;
  const isSafe = persisted || exempt;
  return (
    <div class="cg-storage">
      <p class={isSafe ? 'cg-storage-safe' : 'cg-backup-old'}>
        <Icon name={isSafe ? 'check' : 'warning'} size={13} />
        <span>{wordsOf(size)}{used !== null && ` ${i18n.t('storage.used', [formatSize(used)])}`}</span>
      </p>
      {!isSafe && <button type="button" class="cg-button cg-button-line" onClick={onProtect}>{i18n.t('storage.protect')}</button>}
    </div>
  );
}

function wordsOf({ persisted, exempt }: LibrarySize): string {
  if (persisted) return i18n.t('storage.protected');
  return exempt ? i18n.t('storage.exempt') : i18n.t('storage.unprotected');
}
