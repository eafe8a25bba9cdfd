import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeContextMenu, onMenuChoice } from '../../platform/context-menu.ts';

/* No automation can open a browser's own menu, so the browser's side is played here. */

const titles = { 'explain-selection': 'Explain', 'translate-selection': 'Translate', 'translate-article': 'Translate all' };
const create = vi.fn();
const removeAll = vi.fn(() => Promise.resolve());
type Click = (info: { menuItemId: string; frameId?: number }, tab?: { id?: number }) => void;
const clicks: Click[] = [];

beforeEach(() => {
  create.mockReset();
  clicks.length = 0;
  Object.assign(fakeBrowser, {
    contextMenus: { create, removeAll, onClicked: { addListener: (listener: Click) => clicks.push(listener) } },
    permissions: { getAll: () => Promise.resolve({ origins: ['https://haiduong.gov.vn/*'] }) },
  });
});

test('selected words have two entries everywhere, an article one where the extension may read', async () => {
  await makeContextMenu(titles);
  expect(removeAll.mock.invocationCallOrder[0]).toBeLessThan(create.mock.invocationCallOrder[0]!);
  expect(create.mock.calls.map(([item]) => item as unknown)).toEqual([
    { id: 'explain-selection', title: 'Explain', contexts: ['selection'] },
    { id: 'translate-selection', title: 'Translate', contexts: ['selection'] },
    { id: 'translate-article', title: 'Translate all', contexts: ['page', 'frame'], documentUrlPatterns: ['https://haiduong.gov.vn/*'] },
  ]);
});

test('a choice comes with its tab and frame; what is not ours, or without a tab, does not come', () => {
  const listener = vi.fn();
  onMenuChoice(listener);
  for (const click of clicks) {
    click({ menuItemId: 'translate-article', frameId: 4 }, { id: 7 });
    click({ menuItemId: 'explain-selection' }, { id: 7 });
    click({ menuItemId: 'another' }, { id: 7 });
    click({ menuItemId: 'translate-selection' });
  }
  expect(listener.mock.calls).toEqual([['translate-article', 7, 4], ['explain-selection', 7, 0]]);
});
