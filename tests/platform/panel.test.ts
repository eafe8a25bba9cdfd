import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '../../platform/panel.ts';

/** The fake's types know only the form with a callback. */
const fake = (implementation: (...args: never[]) => unknown) => implementation as never;

const chromium = fakeBrowser.sidePanel;
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(fakeBrowser, { sidePanel: chromium });
  Reflect.deleteProperty(fakeBrowser, 'sidebarAction');
});

test('Chromium: the side panel of the tab', async () => {
  const open = vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(fake(() => Promise.resolve()));
  await openPanel(4);
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 4 });
});

test('Firefox: the sidebar, at once', () => {
  const open = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { open } });
  void openPanel(4);
  expect(open).toHaveBeenCalledOnce();
});

test.each([() => Promise.reject(new Error('may only be called from a user input handler')), undefined])('a browser that will not: a failure with its code', async (open) => {
  Object.assign(fakeBrowser, { sidePanel: undefined, ...(open === undefined ? {} : { sidebarAction: { open } }) });
  await expect(openPanel(4)).rejects.toMatchObject({ code: 'panel-needs-click' });
});
