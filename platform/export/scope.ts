/** What is to be taken out: everything, some articles, or one kept version. */
export type ExportScope = { kind: 'library' } | { kind: 'articles'; canonicals: readonly string[] } | { kind: 'clip'; canonical: string; id: string };

/** Whether an article is in it, and which of its clips. */
export interface Chosen {
  isAll: boolean;
  article(canonical: string): boolean;
  clip(canonical: string, id: string): boolean;
}

export function chosen(scope: ExportScope): Chosen {
  switch (scope.kind) {
    case 'library': return { isAll: true, article: () => true, clip: () => true };
    case 'articles': {
      const all = new Set(scope.canonicals);
      return { isAll: false, article: (canonical) => all.has(canonical), clip: (canonical) => all.has(canonical) };
    }
    case 'clip': return { isAll: false, article: (canonical) => canonical === scope.canonical, clip: (_, id) => id === scope.id };
  }
}
