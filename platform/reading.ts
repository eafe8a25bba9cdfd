import { browser } from '#imports';
import type { Detection } from '../core/article/article.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Caller } from './answer-as-background.ts';
import type { MenuChoice } from './context-menu.ts';
import { noteDetection, notedOf } from './detections.ts';
import { codeOf, Failure } from './failure.ts';
import { injectReader, isReading, untilReading, type Place } from './injection.ts';
import { sendToFrame } from './messages.ts';
import { openPopup } from './panel.ts';
import { sendToReader } from './readers.ts';
import { readSettings, stateOf } from './settings.ts';
import { originOf } from './site.ts';

const markColour = '#8a5a00';

/** When a page is read: at once, when the user asks, or never. Says so on the toolbar button alone. */
export interface Reading {
  /** The deciding script has looked at its page. */
  decided(detection: Detection, caller: Caller): Promise<{ read: boolean }>;
  /** The user asks for a tab to be read. */
  asked(tabId: number): Promise<{ read: boolean; problem: FailureCode | null }>;
  /** A key of the extension was pressed in a tab: it asks for the page to be read, where that is not switched off. */
  command(name: string, tabId: number): Promise<void>;
  /** The user chose an entry of the context menu. */
  chosen(choice: MenuChoice, tabId: number, frameId: number): Promise<void>;
}

/** @param css the style sheet of the marks */
export function reading(css: string): Reading {
  const inject = (tabId: number, frameId = 0) => injectReader({ tabId, frameId }, css);
  return {
    async decided(detection, { tabId, frameId, prepared, url }) {
      const state = stateOf(await readSettings(), originOf(url) ?? '');
      if (tabId === null) return { read: false };
      if (frameId === 0 || prepared) await notePage(tabId, url, detection);
      else if (!(await noteFrame(tabId, frameId, detection))) return { read: false };
      if (!detection.isArticle || state === 'off') return { read: false };
      if (state === 'on') await inject(tabId, frameId);
      else await setBadge(tabId, '•');
      return { read: state === 'on' };
    },
    async asked(tabId) {
      try {
        await inject(tabId);
        await setBadge(tabId, '');
        return { read: true, problem: null };
      } catch (error) {
        return { read: false, problem: codeOf(error) };
      }
    },
    async command(name, tabId) {
      const there = await isReading({ tabId, frameId: 0 });
      if (!there && (await isOff(tabId))) return;
      if (!there) {
        await inject(tabId);
        await untilReading({ tabId, frameId: 0 });
      }
      // The marks are shown by the reading itself.
      if (there || name !== 'toggle-marks') await obey(name, tabId);
    },
    async chosen(choice, tabId, frameId) {
      // The article may be in a frame, wherever in its page the menu was opened.
      const place = { tabId, frameId: choice === 'translate-article' && frameId === 0 ? ((await notedOf(tabId))?.frameId ?? 0) : frameId };
      await inject(tabId, place.frameId);
      await untilReading(place);
      if (choice === 'explain-selection') await sendToFrame(place, 'explainSelection');
      else await translate(place, choice === 'translate-article' ? 'article' : 'selection');
    },
  };
}

/** Whatever else keeps it from being translated is said in its place; where there is no place, the popup says what the page is. */
async function translate(place: Place, what: 'article' | 'selection'): Promise<void> {
  const { problem } = await sendToFrame(place, 'translatePage', { what });
  if (problem === 'no-article') await openPopup(place.tabId);
}

/** A page without an article leaves the word to a frame that has one, whichever was looked at first. */
function notePage(tabId: number, url: string, detection: Detection): Promise<boolean> {
  return noteDetection(tabId, (before) => (!detection.isArticle && before !== null && before.frameId !== 0 ? null : { url, frameId: 0, detection }));
}

/** A frame may have the article that its page has not. False where the page has one of its own. */
async function noteFrame(tabId: number, frameId: number, detection: Detection): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return false;
  return noteDetection(tabId, (before) => (before?.frameId === 0 && before.detection.isArticle ? null : { url, frameId, detection }));
}

/** Shows that the page takes our card away more often than it is put back. */
export async function noteInterference({ tabId }: Caller): Promise<null> {
  if (tabId !== null) await setBadge(tabId, '!');
  return null;
}

async function obey(name: string, tabId: number): Promise<void> {
  switch (name) {
    case 'next-term': await sendToReader(tabId, 'moveTermCursor', { by: 1 }); break;
    case 'previous-term': await sendToReader(tabId, 'moveTermCursor', { by: -1 }); break;
    case 'highlight-selection': await sendToReader(tabId, 'highlightSelection'); break;
    case 'toggle-marks': await sendToReader(tabId, 'setMarks', { shown: 'toggle' }); break;
    default: throw new Failure('malformed');
  }
}

async function isOff(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  const origin = originOf(url);
  return origin !== null && stateOf(await readSettings(), origin) === 'off';
}

async function setBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: markColour });
  await browser.action.setBadgeText({ tabId, text });
}
