import { articlePage } from './article-page.ts';

/** What a page that looks for the extension has found. Empty when nothing shows. */
export interface Findings {
  nodes: string[];
  messages: string[];
  events: string[];
  resources: string[];
  highlights: number;
  sheets: number;
  globals: string[];
  errors: string[];
}

/** A page that looks everywhere for a sign of the extension, from before anything else runs. `name` is what it says of itself. */
export const watchfulPage = (): string => articlePage({ head: `<script>(${watch.toString()})();</script>` });

/** Asks the watchful page what it has found. Runs in the page. */
export function findings(): Findings {
  return (window as unknown as { findings(): Findings }).findings();
}

/** A page that fights the extension whose id it knows: forged events, cleared marks, clobbered names, patched prototypes. */
export const fightingPage = (id: string): string => articlePage({
  head: `<script>(${fight.toString()})(${JSON.stringify(id)});</script>`,
  after: `<form name="body"><input name="querySelector"><input name="createTreeWalker"></form><img name="getSelection" alt=""><img name="documentElement" alt="">
    <form id="article-form"><input name="textContent"><input name="childNodes"><input name="parentNode"></form>`,
});

/** A page that takes away every element that is put beside head and body, at once. */
export const removingPage = (): string => articlePage({ head: `<script>(${removeHosts.toString()})();</script>` });

function watch(): void {
  const found = { nodes: [] as string[], messages: [] as string[], events: [] as string[], errors: [] as string[] };
  const before = new Set(Object.getOwnPropertyNames(window));
  // First of all listeners, so that what is there by then is the page's own.
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { target, addedNodes, attributeName } of records) {
        if (attributeName !== null) found.nodes.push(`${target.nodeName} ${attributeName}`);
        found.nodes.push(...[...addedNodes].map(({ nodeName }) => nodeName));
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }, true);
  addEventListener('message', ({ data }) => found.messages.push(JSON.stringify(data)), true);
  addEventListener('error', ({ message }) => found.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => found.errors.push(String(reason)));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    found.events.push(event.type);
    return dispatch.call(this, event);
  };
  for (const name of ['securitypolicyviolation', 'focusin', 'selectionchange', 'slotchange', 'scrollend', 'resize']) {
    document.addEventListener(name, () => found.events.push(name), true);
  }
  Object.assign(window, {
    findings: () => ({
      ...found,
      resources: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.endsWith('/favicon.ico')),
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length - document.querySelectorAll('style').length,
      globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'findings'),
    }),
  });
}

function fight(id: string): void {
  const problems: string[] = [];
  const names = ['detect', 'reader', 'content', 'page', 'main', 'background'];
  const heard: string[] = [];
  Object.assign(window, { problems, heard, clears: 0 });
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  const hear = ({ type }: Event) => heard.push(type);
  for (const name of ['keydown', 'beforeinput', 'input']) addEventListener(name, hear, true);
  const forge = () => {
    for (const name of names) {
      const started = `${id}:${name}:wxt:content-script-started`;
      const messageId = Math.random().toString(36);
      for (const target of [document, window]) target.dispatchEvent(new CustomEvent(started, { detail: { messageId } }));
      window.postMessage({ type: 'wxt:content-script-started', contentScriptName: name, messageId }, '*');
      window.postMessage({ type: started, to: 'reader', name: 'setMarks', argument: { shown: false } }, '*');
    }
  };
  let rounds = 0;
  const timer = setInterval(() => {
    forge();
    if (CSS.highlights.size > 0) {
      CSS.highlights.clear();
      (window as unknown as { clears: number }).clears++;
    }
    if (++rounds >= 12) clearInterval(timer);
  }, 250);
  const refuse = () => { throw new Error('refused by the page'); };
  const methods: [object, ...string[]][] = [
    [Range.prototype, 'setStart', 'getClientRects', 'cloneRange'],
    [Node.prototype, 'contains', 'compareDocumentPosition'],
    [Element.prototype, 'attachShadow', 'closest'],
    [Document.prototype, 'createTreeWalker', 'createElement', 'caretPositionFromPoint'],
    [Selection.prototype, 'getRangeAt'],
    [Array.prototype, 'flatMap'],
    [String.prototype, 'normalize'],
    [Map.prototype, 'get'],
  ];
  for (const [prototype, ...names] of methods) {
    for (const name of names) Object.defineProperty(prototype, name, { value: refuse, configurable: true });
  }
  JSON.stringify = refuse;
}

function removeHosts(): void {
  const state = { removals: 0, problems: [] as string[] };
  Object.assign(window, { state });
  addEventListener('error', ({ message }) => state.problems.push(message));
  const sweep = () => {
    for (const element of [...document.documentElement.children]) {
      if (element === document.head || element === document.body) continue;
      element.remove();
      state.removals++;
    }
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(sweep).observe(document.documentElement, { childList: true });
    sweep();
  });
}
