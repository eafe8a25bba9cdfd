/** The few names that are used of packages without types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(terms: string[], options?: object): void;
    markRegExp(pattern: RegExp, options?: object): void;
    unmark(): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(element: Element, options: { find: RegExp; wrap: string }): { revert(): void };
}
declare module 'approx-string-match/build/src/index.js' {
  export default function search(text: string, pattern: string, maxErrors: number): { start: number; end: number; errors: number }[];
}
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(root: Node, selector: { exact: string; prefix: string; suffix: string }, options?: { hint?: number }): { start: number; end: number } | null;
}
