import { i18n } from '#i18n';
import type { OwnKeys } from '../../core/keys/keymap.ts';
import { Keys } from '../keys/keys.tsx';
import { KeyList } from './key-list.tsx';

export interface Shortcut {
  name: string;
  /** "Alt+J"; empty where none is set. */
  keys: string;
}

interface ShortcutListProps {
  /** The browser's own, which only the browser can change. */
  shortcuts: readonly Shortcut[];
  keys: OwnKeys;
  onKeys: (keys: OwnKeys) => void;
  onOpenBrowser: () => void;
}

/** Every key: the four that the browser keeps, and those of the page, which can be changed here. */
export function ShortcutList({ shortcuts, keys, onKeys, onOpenBrowser }: ShortcutListProps) {
  return (
    <section>
      <h2>{i18n.t('options.shortcuts')}</h2>
      <h3>{i18n.t('keys.browser')}</h3>
      {shortcuts.length === 0 && <p class="cg-quiet">{i18n.t('options.shortcutsNone')}</p>}
      <dl class="cg-shortcuts">
        {shortcuts.map(({ name, keys: chord }) => <div key={name}><dt>{name}</dt><dd><Keys keys={chord} /></dd></div>)}
      </dl>
      <button type="button" class="cg-button cg-button-line" onClick={onOpenBrowser}>{i18n.t('keys.openBrowser')}</button>
      <KeyList keys={keys} commands={shortcuts} onKeys={onKeys} />
    </section>
  );
}

