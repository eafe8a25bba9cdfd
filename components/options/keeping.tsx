import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';
import { StorageLine, type StorageLineProps } from '../backup/storage-line.tsx';

interface KeepingProps extends Pick<Settings, 'clips' | 'backup'>, StorageLineProps {
  onClips: (clips: Settings['clips']) => void;
  onBackup: (backup: Settings['backup']) => void;
}

/** What is kept with an article, and the copy outside the browser. */
export function Keeping({ clips, backup, onClips, onBackup, size, onProtect }: KeepingProps) {
  return (
    <section>
      <h2>{i18n.t('options.keeping')}</h2>
      <StorageLine size={size} onProtect={onProtect} />
      <Tick checked={clips.corroborate} text={i18n.t('options.corroborate')} help={i18n.t('options.corroborateHelp')}
        onChange={(corroborate) => onClips({ ...clips, corroborate })} />
      <label class="cg-option-row">
        <span>{i18n.t('options.images')}</span>
        <input class="cg-field" type="number" min={0} max={100} value={clips.images}
          onChange={(event) => onClips({ ...clips, images: Math.max(0, Math.min(100, event.currentTarget.valueAsNumber || 0)) })} />
      </label>
      <Tick checked={backup.automatic} text={i18n.t('options.automatic')} help={i18n.t('options.automaticHelp')}
        onChange={(automatic) => onBackup({ ...backup, automatic })} />
      <label class="cg-option-row">
        <span>{i18n.t('options.folder')}</span>
        <input class="cg-field" maxLength={60} value={backup.folder} onChange={(event) => onBackup({ ...backup, folder: event.currentTarget.value.trim() })} />
      </label>
    </section>
  );
}

interface TickProps {
  checked: boolean;
  text: string;
  help: string;
  onChange: (checked: boolean) => void;
}

function Tick({ checked, text, help, onChange }: TickProps) {
  return (
    <label class="cg-option-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{text}<small>{help}</small></span>
    </label>
  );
}
