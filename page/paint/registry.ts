/**
 * The document's highlights (CSS Custom Highlight API). The page shares the registry: it can read and clear it, so
 * the truth is never here.
 */
export interface Registry {
  set(name: string, highlight: Highlight): void;
  delete(name: string): void;
  has(name: string, highlight: Highlight): boolean;
}

export const registry: Registry = {
  set: (name, highlight) => void CSS.highlights.set(name, highlight),
  delete: (name) => void CSS.highlights.delete(name),
  has: (name, highlight) => CSS.highlights.get(name) === highlight,
};
