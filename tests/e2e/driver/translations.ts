import type { Session, Tab } from '../../../scripts/browsers/session.ts';

interface Box { x: number; y: number; width: number; height: number }

/** A translation as the page shows it, inside its closed shadow root. */
export interface ShownTranslation {
  /** Of the element that it stands in. */
  parent: string;
  /** Null as long as none is there. */
  text: string | null;
  /** All that is said, the receipt included. */
  all: string;
  flagged: boolean;
  /** Its sentences: the first line of each in CSS pixels of the viewport, and whether it is lit. */
  sentences: { text: string; box: Box; lit: boolean }[];
}

/** What stands between the article's paragraphs, in the order of the page. The page itself cannot look in. */
export function translations(session: Session, { id }: Tab): Promise<ShownTranslation[]> {
  return session.inExtension(lookIn, id);
}

interface Api {
  scripting: { executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result: unknown }[]> };
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** Runs inside the extension, and its inner function among the extension's scripts in the page. */
async function lookIn(tabId: number): Promise<ShownTranslation[]> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const func = (): ShownTranslation[] => {
    type Host = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
    const { dom } = (globalThis as unknown as { chrome: Api }).chrome;
    const rootOf = (host: Host) => host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host) ?? null;
    return [...document.querySelectorAll<Host>('x-translation')].map((host) => {
      const root = rootOf(host);
      const sentences = [...(root?.querySelectorAll<HTMLElement>('[data-pair]') ?? [])].map((sentence) => {
        const { x, y, width, height } = sentence.getClientRects()[0] ?? new DOMRect();
        return { text: sentence.textContent, box: { x, y, width, height }, lit: sentence.classList.contains('cg-lit') };
      });
      return {
        parent: host.parentElement?.localName ?? '', sentences, text: root?.querySelector('[data-text]')?.textContent ?? null,
        all: root?.querySelector('.cg-tr')?.textContent ?? '', flagged: root?.querySelector('.cg-tr-flagged') != null,
      };
    });
  };
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
  // What `func` returns, which the browser has carried over as data.
  return (answer?.result ?? []) as ShownTranslation[];
}
