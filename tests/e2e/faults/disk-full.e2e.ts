import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, startBrowser } from '../driver/browser.ts';
import { send, stored } from './fault-session.ts';
import { productPage } from './product-code.ts';

const canonical = 'https://haiduong.gov.vn/tin?nid=1';

/** A disk of its own for the profile; false where this machine does not let a test make one. */
function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('Not run: a small disk cannot be mounted here (it needs root on Linux).');
    return false;
  }
}

test.runIf(browserName === 'chromium')('the disk is full: said within three seconds, nothing is lost, and it goes on once there is room', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chu-giai-full-'));
  if (!mount(folder)) skip('not run: no small disk can be mounted here');
  const filler = join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(40_000_000, 1));
  let session = await startBrowser(join(folder, 'profile'));
  try {
    const highlight = await send(session, 'saveHighlight', draft('Câu', 1, canonical));
    expect(highlight).toMatchObject({ ok: {} });
    const kept: string[] = [];
    let slowest = 0;
    let refused: unknown = null;
    for (let at = 0; at < 60 && refused === null; at++) {
      const start = Date.now();
      const reply = await send(session, 'keepClip', clipDraft(`Bài ${at}\nĐoạn.`, { html: noise(4_000_000) }, canonical));
      slowest = Math.max(slowest, Date.now() - start);
      if (reply !== null && 'ok' in reply) kept.push((reply.ok as { id: string }).id);
      else refused = reply;
    }
    console.log(`${kept.length} clips of 4 MB before the disk was full; the slowest answer took ${slowest} ms`);
    expect(refused).toEqual({ error: 'disk-full' });
    expect(slowest).toBeLessThan(3000);
    expect(kept.length).toBeGreaterThan(0);
    const { clips, highlights } = await stored(session);
    expect(clips.map(({ id }) => id).sort()).toEqual(kept.sort());
    expect(highlights).toHaveLength(1);
    const { page, run } = await productPage(session);
    const selection = await run((library, address) => library.annotationsIn([address]), canonical);
    expect(JSON.parse(selection)).toMatchObject({ total: 1, first: { items: [{ target: { source: canonical } }] } });
    // The whole library too, with all its pages: the copy that is wanted most when the disk is full.
    const backup = await run((library) => library.backupBlob().then(async ({ blob, ...counts }) => ({ ...counts, end: await blob.slice(-40).text() })));
    console.log(`a backup of ${Math.round(backup.size / 1e6)} MB was written while the disk was full`);
    expect(backup).toMatchObject({ highlights: 1, clips: kept.length });
    expect(backup.size).toBeGreaterThan(kept.length * 5_000_000);
    expect(backup.end).toMatch(/"end":\{"records":\d+\}\}\n$/);
    // Another program takes the last byte while nothing of ours is open: a library opened now would be thrown away by the browser.
    await page.close();
    await session.stopWorker();
    await new Promise((done) => setTimeout(done, 3000));
    fill(join(folder, 'other'));
    for (let at = 0; at < 3; at++) expect(await send(session, 'highlightsOf', { canonical })).toEqual({ error: 'disk-full' });
    expect(await send(session, 'saveHighlight', draft('Câu', 2, canonical))).toEqual({ error: 'disk-full' });
    rmSync(join(folder, 'other'));
    rmSync(filler);
    expect((await stored(session)).clips).toHaveLength(kept.length);
    expect(await send(session, 'keepClip', clipDraft('Bài cuối\nĐoạn.', { html: noise(4_000_000) }, canonical))).toMatchObject({ ok: { number: kept.length + 1 } });
    await session.close();
    session = await startBrowser(join(folder, 'profile'));
    expect((await stored(session)).clips).toHaveLength(kept.length + 1);
  } finally {
    await session.close();
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

/** Writes until not a byte is free. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [1_000_000, 4096, 1]) while (writeAll(file, size));
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}

/** Text that does not compress. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += Math.random().toString(36).slice(2);
  return text.slice(0, length);
}
