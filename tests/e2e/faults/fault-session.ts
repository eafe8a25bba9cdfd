import type { Highlight } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { Session } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { startBrowser } from '../driver/browser.ts';

/** How often each fault is tried: once with the other tests, fifty times by `npm run test:faults`. */
export const rounds = Number(process.env['FAULT_ROUNDS'] ?? 1);
export const roundsTimeout = 60_000 + rounds * 20_000;

export type Reply = { ok: unknown } | { error: string } | null;

/** Sends what an extension page would; null where nobody answered. */
export function send(session: Session, name: string, argument: unknown): Promise<Reply> {
  return session.inExtension(sendFrom, { name, argument });
}

/** Runs inside the extension. */
async function sendFrom(call: { name: string; argument: unknown }): Promise<Reply> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<Reply | undefined> } } };
  return (await chrome.runtime.sendMessage(call).catch(() => null)) ?? null;
}

/** Everything in the stores, read past the library's own code. Bytes are left out. */
export function stored(session: Session): Promise<Stored> {
  return session.inExtension(readStores);
}

export interface Stored {
  version: number;
  highlights: Highlight[];
  clips: Clip[];
  articles: { canonical: string }[];
  bytes: string[];
  aside: { raw: unknown }[];
}

function readStores(): Promise<Stored> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('library');
    opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    // Only a database that is not there asks for this: looking at it must not make a blank one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      const names = ['highlights', 'clips', 'articles', 'aside', 'bytes'].filter((name) => database.objectStoreNames.contains(name));
      const reading = database.transaction(names);
      const all = (name: string) => (names.includes(name) ? reading.objectStore(name).getAll() : { result: [] as unknown[] });
      const requests = names.map((name) => [name, name === 'bytes' ? reading.objectStore(name).getAllKeys() : all(name)] as const);
      reading.oncomplete = () => {
        database.close();
        done({ version: database.version, clips: [], bytes: [], ...Object.fromEntries(requests.map(([name, request]) => [name, request.result])) } as unknown as Stored);
      };
    };
  });
}

/** Kills the browser as a crash would, and starts it again on the same profile. */
export async function killAndRestart(session: Session, profile: string): Promise<Session> {
  await killed(session);
  await session.proxy.close().catch(() => undefined);
  return startBrowser(profile);
}

/** Kills the browser's main process and waits until it is no more, and its lock on the profile with it. */
export async function killed(session: Session): Promise<void> {
  const program = session.browser.process();
  if (program === null || program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((done) => program.once('exit', done));
  program.kill('SIGKILL');
  await gone;
}

/** Does one thing after another and notes what was acknowledged, until the kill: at a random moment once something is at stake. */
export async function untilKilled<T>(actions: () => Promise<T | null>, kill: () => Promise<unknown>, within: number): Promise<T[]> {
  const acknowledged: T[] = [];
  let over = false;
  const acting = (async () => {
    while (!over) {
      const result = await actions().catch(() => null);
      if (result !== null) acknowledged.push(result);
      else if (!over) await new Promise((done) => setTimeout(done, 10));
    }
  })();
  await until(() => Promise.resolve(acknowledged.length > 0), 10_000);
  await new Promise((done) => setTimeout(done, Math.random() * within));
  await kill();
  over = true;
  await Promise.race([acting, new Promise((done) => setTimeout(done, 5_000))]);
  return acknowledged;
}
