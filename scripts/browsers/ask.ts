import type { ExtensionToBackground, PageToBackground, ToReader } from '../../core/protocol.ts';
import type { Answer as Reply, Call } from '../../platform/envelope.ts';
import type { Session } from './session.ts';

type ToBackground = ExtensionToBackground & Pick<PageToBackground, 'clipsOf'>;
type Argument<F> = F extends (argument: infer A) => unknown ? A : undefined;
type Answer<F> = F extends (...args: never[]) => infer R ? R : never;

/**
 * Asks the reader in a tab, as the popup and the panel do. Null where no reader is in that tab.
 * @throws Error with the code that the reader answers
 */
export async function askReader<Name extends keyof ToReader>(
  session: Session, tab: number, name: Name, argument?: Argument<ToReader[Name]>,
): Promise<Answer<ToReader[Name]> | null> {
  const reply = await session.inExtension(sendToTab, tab, { to: 'reader', name, argument: argument ?? null });
  // The reader answers by `ToReader`; the types end at the browser's door.
  return reply === null ? null : (received(name, JSON.parse(reply) as Reply) as Answer<ToReader[Name]>);
}

/**
 * Asks the background, as the popup and the panel do.
 * @throws Error with the code that the background answers
 */
export async function askBackground<Name extends keyof ToBackground>(
  session: Session, name: Name, argument: Argument<ToBackground[Name]>,
): Promise<Answer<ToBackground[Name]>> {
  const reply = await session.inExtension(sendToBackground, { to: 'background', name, argument });
  return received(name, reply) as Answer<ToBackground[Name]>;
}

function received(name: string, reply: Reply): unknown {
  if ('error' in reply) throw new Error(`The extension answered ${name} with "${reply.error}".`);
  return reply.ok;
}

interface Api {
  tabs: { sendMessage(tab: number, call: Call, options: { frameId: number }): Promise<Reply> };
  runtime: { sendMessage(call: Call): Promise<Reply> };
}

/**
 * These two run inside the extension, so they can use nothing from here. The reply is text: of a large page,
 * Firefox needs half a minute to hand over its parts one by one.
 */
async function sendToTab(tab: number, call: Call): Promise<string | null> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  // Without a reader in the tab the browser refuses: "Receiving end does not exist".
  const reply = await chrome.tabs.sendMessage(tab, call, { frameId: 0 }).catch(() => null);
  return reply == null ? null : JSON.stringify(reply);
}

async function sendToBackground(call: Call): Promise<Reply> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  return chrome.runtime.sendMessage(call);
}
