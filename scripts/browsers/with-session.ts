import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from './session.ts';

/** Ends the session whatever the task does. */
export async function withSession<T>(
  start: () => Promise<Session>, task: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await start();
  try {
    return await task(session);
  } finally {
    await session.close();
  }
}

/** A new profile for the task, taken away after it. */
export async function withProfile<T>(task: (profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'chu-giai-'));
  try {
    return await task(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
