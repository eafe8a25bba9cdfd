import { i18n } from '#i18n';
import { Icon, type IconName } from '../icon/icon.tsx';
import { ariaKeys, withKey } from '../keys/key-names.ts';
import type { CardProps } from './card.tsx';

/** Pronounce, pin, close. */
export function CardCorner({ pinned, keys, onPin, onSpeak, onClose }: Pick<CardProps, 'pinned' | 'keys' | 'onPin' | 'onSpeak' | 'onClose'>) {
  return (
    <div class="cg-corner">
      {onSpeak !== undefined && <Corner icon="speak" label={i18n.t('card.speak')} keys={keys?.['card-speak']} onPress={onSpeak} />}
      {onPin !== undefined && (
        <Corner icon="pin" label={pinned ? i18n.t('card.unpin') : i18n.t('card.pin')} keys={keys?.['card-pin']} pressed={pinned} onPress={() => onPin(!pinned)} />
      )}
      {onClose !== undefined && <Corner icon="close" label={i18n.t('card.close')} keys="Escape" onPress={onClose} />}
    </div>
  );
}

interface CornerProps {
  icon: IconName;
  label: string;
  keys: string | undefined;
  pressed?: boolean;
  onPress: () => void;
}

function Corner({ icon, label, keys, pressed, onPress }: CornerProps) {
  return (
    <button type="button" class={`cg-button cg-button-icon cg-${icon}`} aria-pressed={pressed} aria-label={label} title={withKey(label, keys)}
      aria-keyshortcuts={ariaKeys(keys)} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
