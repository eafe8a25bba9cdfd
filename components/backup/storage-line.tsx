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
  const { used, persisted } = size;
  return (
    <div class="cg-storage">
      <p class={persisted ? 'cg-storage-safe' : 'cg-backup-old'}>
        <Icon name={persisted ? 'check' : 'warning'} size={13} />
        <span>{persisted ? i18n.t('storage.protected') : i18n.t('storage.unprotected')}{used !== null && ` ${i18n.t('storage.used', [formatSize(used)])}`}</span>
      </p>
      {!persisted && <button type="button" class="cg-button cg-button-line" onClick={onProtect}>{i18n.t('storage.protect')}</button>}
    </div>
  );
}
