import { askReader } from '../browsers/ask.ts';
import { selectQuote, type Passage } from '../browsers/select-quote.ts';
import type { Session } from '../browsers/session.ts';
import { later } from '../browsers/wait.ts';
import type { PageDescription } from '../../core/protocol.ts';
import type { OpenPage } from './read-page.ts';
import type { ReportedHighlight } from './report.ts';

export interface Made {
  quote: string;
  /** Of the stored highlight; null where the page does not have the quote, or it could not be stored. */
  id: string | null;
  problem: string | null;
}

/** A quote may stand in a menu or a headline elsewhere before it stands in the article. */
const tries = 20;

/** Selects each quote in the open page and highlights it by the way of the keyboard shortcut. */
export async function makeHighlights(session: Session, { tab }: OpenPage, passages: Passage[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const passage of passages) made.push(await makeHighlight(session, tab, passage));
  return made;
}

async function makeHighlight(session: Session, { page, id: tabId }: OpenPage['tab'], passage: Passage): Promise<Made> {
  let problem: string | null = null;
  for (let occurrence = 0; occurrence < tries; occurrence++) {
    const selected = await page.evaluate(selectQuote, passage, occurrence);
    if (selected === null) break;
    // The reader hears of a selection through the page's own event, after this task.
    await later(50);
    const answer = await askReader(session, tabId, 'highlightSelection');
    if (answer?.saved) return { quote: passage.quote, id: answer.saved.id, problem: null };
    problem ??= answer === null ? 'The page is not read by the extension.' : answer.problem;
  }
  return { quote: passage.quote, id: null, problem };
}

/** Where the highlights stand in the page as it is now. */
export function reportHighlights(made: Made[], description: PageDescription | null): ReportedHighlight[] {
  return made.map(({ quote, id }): ReportedHighlight => {
    if (id === null) return { quote, state: 'not-found', text: null, start: null, end: null };
    const found = description?.highlights.find(({ highlight }) => highlight.id === id);
    if (found?.anchor.state === 'anchored') {
      const { state, text, start, end } = found.anchor;
      return { quote, state, text, start, end };
    }
    return { quote, state: 'orphan', text: found?.highlight.target.selector[0].exact ?? null, start: null, end: null };
  });
}
