import { browser } from '#imports';

/** Opens a page of the extension in a tab. */
export const open = (path: string): void => void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}` });
