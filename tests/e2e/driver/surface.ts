import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';

/** A visible element of what the extension shows in a page, inside its closed shadow root. */
export interface SurfaceElement {
  tag: string;
  role: string;
  /** Its `aria-label`, else its text. */
  name: string;
  /** In CSS pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** All that the extension shows in a tab's page, as its own scripts could see it: the page itself cannot look in. */
export function surface(session: Session, { id }: Tab): Promise<SurfaceElement[]> {
  return session.inExtension(lookIn, id);
}

/** The first visible element with this name, once it is there; null when it does not come. */
export function surfaceElement(session: Session, tab: Tab, name: string | RegExp, patience = 5000): Promise<SurfaceElement | null> {
  const matches = (element: SurfaceElement) => (typeof name === 'string' ? element.name === name : name.test(element.name));
  return until(async () => (await surface(session, tab)).filter(matches).at(-1) ?? null, patience);
}

/** Clicks it with the mouse, as a user does. */
export async function clickSurface(session: Session, tab: Tab, name: string | RegExp): Promise<void> {
  const element = await surfaceElement(session, tab, name);
  if (element === null) {
    const shown = (await surface(session, tab)).map((each) => each.name).join(' | ');
    throw new Error(`The extension shows no "${String(name)}" but: ${shown}`);
  }
  const { x, y, width, height } = element.box;
  await tab.page.mouse.click(x + width / 2, y + height / 2);
}

interface Api {
  scripting: { executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result: unknown }[]> };
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** Runs inside the extension, and its inner function among the extension's scripts in the page. */
async function lookIn(tabId: number): Promise<SurfaceElement[]> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const func = (): SurfaceElement[] => {
    type Host = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
    const { dom } = (globalThis as unknown as { chrome: Api }).chrome;
    // Firefox gives its scripts a property for it, Chromium a function.
    const rootOf = (host: Host) => host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host) ?? null;
    const hosts = [...document.querySelectorAll<Host>('html > :not(head, body)')];
    const elements = hosts.flatMap((host) => [...(rootOf(host)?.querySelectorAll<HTMLElement>(':not(style)') ?? [])]);
    const visible = elements.filter((element) => element.checkVisibility({ visibilityProperty: true }));
    return visible.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent.trim();
      return { tag: element.localName, role: element.getAttribute('role') ?? '', name, box: { x, y, width, height } };
    });
  };
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
  // What `func` returns, which the browser has carried over as data.
  return (answer?.result ?? []) as SurfaceElement[];
}
