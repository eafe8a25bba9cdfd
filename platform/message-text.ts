import { browser } from '#imports';

/** A text of the interface by its key in the built files, for a script in pages that needs no more of i18n than this. */
export function messageText(key: 'failure_extensionUpdated' | 'failure_outsideArticle'): string {
  // The types know the browser's own keys alone.
  return (browser.i18n as { getMessage(name: string): string }).getMessage(key);
}
