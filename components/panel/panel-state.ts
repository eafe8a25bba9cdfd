import type { PageDescription, SiteReport } from '../../core/protocol.ts';

/** What the panel has to show; each case is one clear sentence and the button that helps. */
export type PanelState =
  | { kind: 'loading' }
  | { kind: 'article'; page: PageDescription }
  /** The reader looked and found no article; without a page, it never ran there. */
  | { kind: 'no-article'; page: PageDescription | null }
  | { kind: 'other-site' }
  | { kind: 'off'; site: SiteReport }
  | { kind: 'ask'; site: SiteReport }
  /** A page of the browser, or a file. */
  | { kind: 'unreadable' }
  | { kind: 'failed'; problem: string };

/** Which case holds. `page` is null where no reader answers in the tab, `site` where the tab has no web address. */
export function panelState(site: SiteReport | null, page: PageDescription | null): PanelState {
  if (page?.article != null) return { kind: 'article', page };
  if (site === null) return { kind: 'unreadable' };
  if (site.state === 'off') return { kind: 'off', site };
  if (page !== null) return { kind: 'no-article', page };
  if (site.access === 'none') return { kind: 'other-site' };
  if (site.state === 'ask') return { kind: 'ask', site };
  return { kind: 'no-article', page: null };
}
