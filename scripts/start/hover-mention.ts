import { accessibleNodes } from '../browsers/accessibility.ts';
import { askReader } from '../browsers/ask.ts';
import { mentionPoint } from '../browsers/mention-point.ts';
import type { Session } from '../browsers/session.ts';
import { later, until } from '../browsers/wait.ts';
import { StartError, type OpenPage } from './read-page.ts';

/**
 * Moves the mouse to a mention, as a reader does, and waits for its card.
 * @throws StartError where there is no such mention, or no card comes
 */
export async function hoverMention(session: Session, { tab, description }: OpenPage, index: number): Promise<void> {
  const mention = description?.mentions[index];
  if (description?.article == null || mention === undefined) {
    const count = description?.mentions.length ?? 0;
    throw new StartError(`There is no mention ${index}: this page has ${count}, counted from 0.`);
  }
  await askReader(session, tab.id, 'scrollToMention', { index });
  const before = description.article.text.slice(0, mention.start);
  const point = await until(() => tab.page.evaluate(mentionPoint, mention.text, before), 3000);
  if (point === null) throw new StartError(`Mention ${index}, "${mention.text}", is not marked in the page.`);
  // Come from outside: a mouse that is already there moves nothing.
  await tab.page.mouse.move(1, 1);
  await later(200);
  await tab.page.mouse.move(point.x, point.y, { steps: 5 });
  const label = `Meaning of: ${mention.text}`;
  const card = await until(async () => (await accessibleNodes(tab.page)).some(({ name }) => name === label), 3000);
  if (card === null) throw new StartError(`No card opened over mention ${index}, "${mention.text}".`);
  // Until the card has faded in and found its place.
  await later(500);
}
