import { browser } from '#imports';

/** Whether the extension was updated since: the scripts of the old version stay in their pages, with nothing behind them that answers or speaks. */
export const isCutOff = (): boolean => (browser.runtime as Partial<typeof browser.runtime> | undefined)?.id === undefined;
