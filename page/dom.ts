/**
 * Reads a visited page through the getters of the prototypes. An ASP.NET page is one big form, and a form's
 * own properties give way to its inputs: `<input name="firstChild">` hides `form.firstChild` (DOM clobbering).
 */
export interface Dom {
  root(): Element | null;
  type(node: Node): number;
  /** Local name in lower case. */
  name(element: Element): string;
  attribute(element: Element, name: string): string | null;
  /** Whether it has any attribute: most elements of a text have none. */
  hasAttributes(element: Element): boolean;
  text(node: Node): string;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  parent(node: Node): Node | null;
  /** In document order; empty for a selector that the browser does not know. */
  all(selector: string): Element[];
  /** A document of its own, without a window: nothing in it runs or loads. */
  blank(): Document;
}

export const elementType = 1;
export const textType = 3;

export function domOf(document: Document): Dom {
  const root = getter(document, 'documentElement');
  const sample = (root.call(document) ?? document) as Node; // as: what the DOM standard says, here and below
  const name = getter(sample, 'localName');
  const attribute = method(sample, 'getAttribute');
  const anyAttribute = method(sample, 'hasAttributes');
  const query = method(document, 'querySelectorAll');
  const text = getter(sample, 'textContent');
  const first = getter(document, 'firstChild');
  const next = getter(document, 'nextSibling');
  const parent = getter(document, 'parentNode');
  const type = getter(document, 'nodeType');
  return {
    root: () => root.call(document) as Element | null,
    type: (node) => type.call(node) as number,
    name: (element) => (name.call(element) as string).toLowerCase(),
    attribute: (element, key) => attribute.call(element, key) as string | null,
    hasAttributes: (element) => anyAttribute.call(element, '') as boolean,
    text: (node) => (text.call(node) as string | null) ?? '',
    first: (node) => first.call(node) as Node | null,
    next: (node) => next.call(node) as Node | null,
    parent: (node) => parent.call(node) as Node | null,
    all: (selector) => listed(() => query.call(document, selector)),
    blank: () => (getter(document, 'implementation').call(document) as DOMImplementation).createHTMLDocument(''),
  };
}

function listed(query: () => unknown): Element[] {
  try {
    return [...(query() as Iterable<Element>)];
  } catch {
    return [];
  }
}

type Getter = (this: Node) => unknown;

/** The platform's own getter, or one of null where only a document without any element was given. Bare, since every node passes through these. */
const getter = (owner: object, name: string): Getter => inherited(owner, name).get ?? (() => null);

type Method = (this: Node, name: string) => unknown;

function method(owner: object, name: string): Method {
  return inherited(owner, name).value as Method; // as: the platform's own method
}

/** The property as a prototype has it; a clobbered one stands on the object itself. */
function inherited(owner: object, name: string): PropertyDescriptor {
  for (let at = prototypeOf(owner); at !== null; at = prototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return {};
}

const prototypeOf = (owner: object) => Object.getPrototypeOf(owner) as object | null; // as: typed `any` by the language
