/** What a control does with the key that does the same: "Source (Alt+S)". */
export function withKey(label: string, keys: string | undefined): string {
  return keys === undefined || keys === '' ? label : `${label} (${keys})`;
}

/** As https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts spells keys. */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys === undefined || keys === '' ? undefined : keys.replace('Ctrl', 'Control');
}
