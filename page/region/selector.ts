import { domOf } from '../dom.ts';

/** Names that a machine made differ from page to page: ids with numbers, class names with digests. */
const isStable = (name: string): boolean => /^[A-Za-z][\w-]{1,60}$/.test(name) && !/\d{3,}/.test(name);

/**
 * A CSS selector that finds the same part on the other pages of a portal: by the nearest id that is no number, then by
 * element names and classes. Null where only positions would tell it, or more than one element answers.
 */
export function selectorOf(element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at.localName !== 'html'; at = at.parentElement) {
    const id = at.getAttribute('id');
    if (id !== null && isStable(id)) {
      const found = unique([`#${CSS.escape(id)}`, ...steps].join(' > '), element);
      if (found !== null) return found;
    }
    steps.unshift(stepOf(at));
    const found = unique(steps.join(' > '), element);
    if (found !== null && steps[0]?.includes('.') === true) return found;
  }
  return unique(steps.join(' > '), element);
}

function stepOf(element: Element): string {
  const classes = [...element.classList].filter(isStable).slice(0, 3);
  return [element.localName, ...classes.map((name) => CSS.escape(name))].join('.');
}

function unique(selector: string, element: Element): string | null {
  const found = element.ownerDocument.querySelectorAll(selector);
  return found.length === 1 && found[0] === element ? selector : null;
}

/** What a stored selector finds on this page; null where it finds nothing, or is none. */
export function regionOf(document: Document, selector: string): Element | null {
  try {
    return domOf(document).all(selector)[0] ?? null;
  } catch {
    return null;
  }
}
