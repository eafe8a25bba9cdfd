import { browser } from '#imports';

const id = 'explain-selection';

/** Puts "Explain the selection" into the context menu of selected words, once for each installation. */
export async function makeContextMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Calls back with tab and frame when it is chosen, which also lends us the tab (`activeTab`). */
export function onExplainSelection(listener: (tabId: number, frameId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === id && tab?.id !== undefined) listener(tab.id, frameId);
  });
}
