import type { Page } from 'puppeteer-core';

export interface AccessibleNode {
  role: string;
  name: string;
}

/** What a screen reader meets in the page, closed shadow roots included. Chromium alone tells. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const devtools = await page.createCDPSession();
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const text = (value: { value?: unknown } | undefined) => (typeof value?.value === 'string' ? value.value : '');
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: text(role), name: text(name) }));
}
