import { i18n } from '#i18n';

/** A chord as keys, "Alt+J"; says so where none is set. */
export function Keys({ keys }: { keys: string }) {
  if (keys === '') return <span class="cg-quiet">{i18n.t('options.noKey')}</span>;
  return <>{keys.split('+').map((key) => <kbd key={key}>{key}</kbd>)}</>;
}
