import { i18n } from '#i18n';

export interface Shortcut {
  name: string;
  /** As the browser writes it, "Alt+J"; empty where none is set. */
  keys: string;
}

export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h2>{i18n.t('options.shortcuts')}</h2>
      {shortcuts.length === 0 && <p class="cg-quiet">{i18n.t('options.shortcutsNone')}</p>}
      <dl class="cg-shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="cg-quiet">{i18n.t('options.shortcutsHelp')}</p>
    </section>
  );
}

function Keys({ keys }: { keys: string }) {
  if (keys === '') return <span class="cg-quiet">{i18n.t('options.noKey')}</span>;
  return <>{keys.split('+').map((key) => <kbd key={key}>{key}</kbd>)}</>;
}
