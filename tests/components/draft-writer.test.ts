import { expect, test } from 'vitest';
import { DraftWriter, type Typed } from '../../components/note/draft-writer.ts';

const draft = (key: string, body: string): Typed => ({ key, body, tags: [], revision: 1 });

/** A disk that takes one draft at a time, when it is told to. */
function slowDisk() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const keep = ({ key, body }: Typed) => new Promise<void>((done) => {
    begun.push(`${key}: ${body ?? ''}`);
    ends.push(done);
  });
  const next = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((done) => setTimeout(done, 0));
  };
  return { begun, keep, next };
}

test('of what is typed while the disk is busy, the latest alone is written', async () => {
  const { begun, keep, next } = slowDisk();
  const writer = new DraftWriter(keep);
  for (const body of ['h', 'hỏ', 'hỏi', 'hỏi lại']) void writer.write(draft('a', body));
  void writer.write(draft('b', 'khác'));
  expect(begun).toEqual(['a: h', 'b: khác']);
  await next();
  expect(begun).toEqual(['a: h', 'b: khác', 'a: hỏi lại']);
  await next();
  await next();
  void writer.write(draft('a', 'nữa'));
  expect(begun.at(-1)).toBe('a: nữa');
});

test('what was saved or given up meanwhile is not written after all', async () => {
  const { begun, keep, next } = slowDisk();
  const writer = new DraftWriter(keep);
  for (const body of ['h', 'hỏi']) void writer.write(draft('a', body));
  const forgotten = writer.forget('a');
  await next();
  await forgotten;
  expect(begun).toEqual(['a: h']);
});

test('a disk that fails says so, and the next key is tried', async () => {
  let fails = true;
  const kept: string[] = [];
  const writer = new DraftWriter(({ body }) => {
    if (fails) return Promise.reject(new Error('full'));
    kept.push(body ?? '');
    return Promise.resolve();
  });
  await expect(writer.write(draft('a', 'h'))).rejects.toThrow('full');
  fails = false;
  await writer.write(draft('a', 'hỏi'));
  expect(kept).toEqual(['hỏi']);
});

test('a note is saved once its draft has arrived, so that the draft does not come back', async () => {
  const { begun, keep, next } = slowDisk();
  const writer = new DraftWriter(keep);
  for (const body of ['h', 'hỏi']) void writer.write(draft('a', body));
  let settled = false;
  const settling = writer.settle('a').then(() => { settled = true; });
  await next();
  expect([begun, settled]).toEqual([['a: h', 'a: hỏi'], false]);
  await next();
  await settling;
  expect(settled).toBe(true);
});
