import { browser } from '#imports';

const choices = ['explain-selection', 'translate-selection', 'translate-article'] as const;
export type MenuChoice = (typeof choices)[number];

/**
 * Puts what can be asked of selected words, and of the page where nothing is selected, into the context menu. The page's own entry shows on
 * the sites alone that the extension may read: on every other it would be in the way.
 */
export async function makeContextMenu(titles: Record<MenuChoice, string>): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.contextMenus.removeAll();
  for (const id of choices) {
    // An empty list would mean every page.
    if (id === 'translate-article' && origins.length === 0) continue;
    const place = id === 'translate-article' ? { contexts: ['page', 'frame'] as const, documentUrlPatterns: origins } : { contexts: ['selection'] as const };
    browser.contextMenus.create({ id, title: titles[id], ...place, contexts: [...place.contexts] });
  }
}

/** Calls back with tab and frame when one is chosen, which also lends us the tab (`activeTab`). */
export function onMenuChoice(listener: (choice: MenuChoice, tabId: number, frameId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    const choice = choices.find((each) => each === menuItemId);
    if (choice !== undefined && tab?.id !== undefined) listener(choice, tab.id, frameId);
  });
}
