import { browser } from '#imports';
import { Failure } from './failure.ts';

/** Firefox's own API for what Chromium calls the side panel. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the panel beside a tab. Browsers allow it only while a click is being handled, so nothing may be awaited before. */
export async function openPanel(tabId: number): Promise<void> {
  const opened = browser.sidePanel === undefined ? sidebar()?.open() : browser.sidePanel.open({ tabId });
  if (opened === undefined) throw new Failure('panel-needs-click');
  await opened.catch((error: unknown) => {
    throw new Failure('panel-needs-click', { cause: error });
  });
}

/** Opens the toolbar button's window; where the browser refuses, the same as a tab of its own. */
export async function openPopup(tabId: number): Promise<void> {
  await browser.action.openPopup().catch(() => browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tabId=${tabId}`) }));
}

function sidebar(): SidebarAction | undefined {
  // The types are Chromium's, which has no sidebar.
  return (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
}
