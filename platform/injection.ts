import { browser } from '#imports';
import type { PartName } from '../core/protocol.ts';
import type { Call } from './envelope.ts';
import { Failure } from './failure.ts';

/** A frame of a tab; 0 is its page. */
export interface Place {
  tabId: number;
  frameId: number;
}

const underWay = new Map<string, Promise<void>>();

/**
 * Puts the reader and the style of its marks into a page, once. Script and style come from the extension,
 * so that the page sees no element of either.
 * @param css the text of the marks' style sheet
 * @throws Failure `no-access`
 */
export function injectReader(place: Place, css: string): Promise<void> {
  const key = `${place.tabId}/${place.frameId}`;
  const begun = underWay.get(key) ?? inject(place, css).finally(() => underWay.delete(key));
  underWay.set(key, begun);
  return begun;
}

async function inject(place: Place, css: string): Promise<void> {
  if (await isReading(place)) return;
  const { tabId, frameId } = place;
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.insertCSS({ target, css });
    await browser.scripting.executeScript({ target, files: ['/reader.js'] });
  } catch (error) {
    throw new Failure('no-access', { cause: error });
  }
}

/**
 * Puts a further part of the reader into a page that has one.
 * @throws Failure `no-access`
 */
export async function injectPart({ tabId, frameId }: Place, name: PartName): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [`/${name}.js`] }).catch((error: unknown) => {
    throw new Failure('no-access', { cause: error });
  });
}

/** A reader answers once it has read its page, which on a long one takes a moment after it was put there, ms. */
const patience = 10_000;
const pause = 50;

/** Waits until the reader answers, or no longer. */
export async function untilReading(place: Place): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline && !(await isReading(place));) await new Promise((resolve) => setTimeout(resolve, pause));
}

/** Any answer shows that a reader is there, even one that refuses the call. */
export async function isReading({ tabId, frameId }: Place): Promise<boolean> {
  const call: Call = { name: '', argument: null };
  const answer: unknown = await browser.tabs.sendMessage(tabId, call, { frameId }).catch(() => undefined);
  return answer !== undefined;
}
