import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WARCParser } from 'warcio';
import { keepClip } from '../../../platform/clips/keep.ts';
import { corroborate } from '../../../platform/clips/corroborate.ts';
import { freshLibrary } from '../library/fresh-library.ts';
import { asIs, clipDraft } from '../library/samples.ts';
import { startSite, type Site } from '../clips/site.ts';
import { bytesIn, exported } from './tools.ts';

let site: Site;
beforeAll(async () => { site = await startSite(); });
afterAll(() => site.close());
beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

interface ReadRecord {
  type: string;
  url: string | null;
  date: string;
  contentType: string;
  id: string;
  about: string | null;
  digest: string | null;
  content: Uint8Array;
}

async function records(bytes: Uint8Array): Promise<ReadRecord[]> {
  const found: ReadRecord[] = [];
  for await (const record of new WARCParser([bytes])) {
    const header = (name: string) => record.warcHeader(name) ?? null;
    const content = await record.readFully(false);
    found.push({
      type: record.warcType, url: header('WARC-Target-URI'), date: header('WARC-Date') ?? '', contentType: header('Content-Type') ?? '', id: header('WARC-Record-ID') ?? '',
      about: header('WARC-Concurrent-To'), digest: header('WARC-Payload-Digest'), content,
    });
  }
  return found;
}

const text = ({ content }: ReadRecord): string => new TextDecoder().decode(content);

test('a clip is read back by warcio: what was stored, and what was fetched as it came', async () => {
  const fetched = Buffer.from([0xff, 0x3c, 0x68, 0x31, 0x3e, ...Buffer.from('Bế mạc</h1>\r\n'), 0x00]);
  site.answer.set('/tin', { body: fetched });
  const url = `${site.origin}/tin`;
  const clip = await keepClip(clipDraft(undefined, {}, url), asIs, { id: 'c1', now: '2026-11-24T08:00:00.000Z' });
  await corroborate('c1', () => Promise.resolve('x'), () => '2026-11-24T08:00:05.000Z');
  const bytes = await bytesIn((await exported('warc')).blob);
  expect(gunzipSync(bytes).subarray(0, 10).toString()).toBe('WARC/1.1\r\n');
  const [info, kept, facts, again, served, ...more] = await records(bytes);
  expect(more).toEqual([]);
  expect(info).toMatchObject({ type: 'warcinfo', contentType: 'application/warc-fields' });
  expect(kept).toMatchObject({ type: 'resource', url, date: '2026-11-24T08:00:00.000Z', digest: `sha256:${clip.html.sha256}` });
  expect(createHash('sha256').update(kept!.content).digest('hex')).toBe(clip.html.sha256);
  expect(facts).toMatchObject({ type: 'metadata', about: kept!.id });
  expect(text(facts!)).toContain('not the bytes that the server sent');
  expect(again).toMatchObject({ type: 'resource', url, contentType: 'text/html; charset=utf-8', date: '2026-11-24T08:00:05.000Z' });
  expect(Buffer.from(again!.content)).toEqual(fetched);
  expect(text(served!)).toMatch(/^status: 200\r$/m);
});

test('no reply is made up', async () => {
  await keepClip(clipDraft(), asIs, { id: 'c1', now: '2026-11-24T08:00:00.000Z' });
  const types = (await records(await bytesIn((await exported('warc')).blob))).map(({ type }) => type);
  expect(types).toEqual(['warcinfo', 'resource', 'metadata']);
});
