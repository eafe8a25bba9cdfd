import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { matchHighlight } from '../../../core/annotation/match.ts';
import { isPlaced } from '../../../core/import/imported.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { undoRestore } from '../../../platform/library/backup/restore.ts';
import { deleteHighlights } from '../../../platform/library/bulk.ts';
import { openFile } from '../../../platform/library/import/open-file.ts';
import { editHighlight } from '../../../platform/library/notes.ts';
import { entries, saveHighlight } from '../../../platform/library/repository.ts';
import { freshLibrary } from '../library/fresh-library.ts';
import { asIs, clipDraft, fill, kept } from '../library/samples.ts';
import { draft } from '../library/fresh-library.ts';

const now = '2026-11-25T08:00:00.000Z';
const hypothesis = () => new Blob([readFileSync('tests/fixtures/import/hypothesis.json')]);
const json = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
const highlights = async () => (await entries()).flatMap((entry) => entry.highlights);
const take = async (file: Blob) => (await openFile(file, now)).apply();

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

describe("highlights of Hypothesis", () => {
  test('are previewed, taken in with their article, twice is once, and taken back', async () => {
    const before = await kept();
    const { kind, preview, apply } = await openFile(hypothesis(), now);
    expect(kind).toBe('hypothesis');
    expect(preview).toMatchObject({ fresh: { articles: 1, highlights: 2, clips: 0 }, skipped: 3, copied: 0, unreadable: 0 });
    expect(await highlights()).toEqual([]);
    const id = await apply();
    const [entry] = await entries();
    expect(entry?.article).toMatchObject({ canonical: 'https://haithanh.gov.vn/tin/12-hop-bao', portal: 'haithanh.gov.vn', title: 'Hải Thành họp báo về công tác cán bộ' });
    expect(entry?.highlights).toMatchObject([{ body: null, colour: 'claim', motivation: 'highlighting' }, { body: 'Ai ký văn bản này?', tags: ['nhân sự', 'hỏi lại'], motivation: 'commenting' }]);
    const after = await kept();
    expect((await openFile(hypothesis(), now)).preview).toMatchObject({ fresh: { highlights: 0 }, newer: { highlights: 0 }, copied: 0, same: { highlights: 2 } });
    await take(hypothesis());
    expect(await kept()).toEqual(after);
    await undoRestore(id);
    expect(await kept()).toEqual(before);
  });

  test('are found in the article again, and never where their words stand without their neighbours', async () => {
    await take(hypothesis());
    const found = (await highlights()).find(({ body }) => body !== null);
    const [quote, position] = found!.target.selector;
    expect(isPlaced(position)).toBe(false);
    const text = `Hải Thành họp báo\nTheo đó, đối với đồng chí ${quote.exact}, Chủ tịch Hội đồng nhân dân tỉnh, việc này đã xong.`;
    expect(matchHighlight(text, found!.target.selector)).toMatchObject({ state: 'anchored', text: quote.exact });
    const twice = 'Bí thư Tỉnh ủy Nguyễn Văn An dự họp.\nCảm ơn Bí thư Tỉnh ủy Nguyễn Văn An đã đến.';
    expect(matchHighlight(twice, found!.target.selector)).toEqual({ state: 'orphan' });
  });

  test('what was done here since stays as it is', async () => {
    await take(hypothesis());
    const [plain, noted] = await highlights();
    await editHighlight({ id: noted!.id, revision: 1, body: 'Đã hỏi', tags: ['xong'] }, now);
    await deleteHighlights([plain!.id], now);
    const before = await kept();
    const { preview, apply } = await openFile(hypothesis(), now);
    expect(preview).toMatchObject({ copied: 0, deletedHere: 1, same: { highlights: 2 } });
    await apply();
    expect(await kept()).toEqual(before);
  });

  test('a later export whose note is another: both are kept, once', async () => {
    await take(hypothesis());
    const later = JSON.parse(await hypothesis().text()) as { annotations: Record<string, unknown>[] };
    Object.assign(later.annotations[0]!, { text: 'Đã có văn bản trả lời', updated: '2026-11-22T03:00:00+00:00' });
    expect((await openFile(json(later), now)).preview).toMatchObject({ copied: 1 });
    await take(json(later));
    const noted = (await highlights()).find(({ body }) => body !== null);
    expect(noted).toMatchObject({ body: 'Đã có văn bản trả lời', copies: [{ body: 'Ai ký văn bản này?' }] });
    const after = await kept();
    await take(json({ ...later, export_date: now }));
    expect(await kept()).toEqual(after);
  });
});

describe('W3C annotations', () => {
  const target = (exact: string, start: number, source = 'https://haithanh.gov.vn/a') => ({
    type: 'SpecificResource', source, styleClass: 'figure',
    selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, { type: 'TextPositionSelector', start, end: start + [...exact].length }],
  });
  const annotation = (id: string, more: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation', created: now, ...more });
  const uuid = '0b0e0f7e-6a3c-4c57-9d37-0b1e3f1a2b3c';

  test('of ours: code points become UTF-16 again by the kept text, and the id is the same', async () => {
    const text = '🎉 Mừng 🎉\nTăng 15% trong năm';
    await keepClip(clipDraft(text), asIs, { id: 'c1', now });
    const { canonical } = clipDraft(text).article;
    const at = [...text.slice(0, text.indexOf('15%'))].length;
    await take(json([annotation(`urn:uuid:${uuid}`, { target: target('15%', at, canonical) })]));
    const [found] = await highlights();
    expect(found).toMatchObject({ id: uuid, colour: 'figure', target: { source: canonical } });
    expect(found?.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: text.indexOf('15%'), end: text.indexOf('15%') + 3 });
  });

  test('that bear the name of another highlight of ours are kept beside it', async () => {
    await saveHighlight(draft('Tỉnh ủy'), { id: uuid, now });
    const file = json(annotation(`urn:uuid:${uuid}`, { target: target('UBND tỉnh', 3) }));
    await take(file);
    expect((await highlights()).map(({ target: { selector: [{ exact }] } }) => exact).sort()).toEqual(['Tỉnh ủy', 'UBND tỉnh']);
    const after = await kept();
    await take(json([annotation(`urn:uuid:${uuid}`, { target: target('UBND tỉnh', 3) })]));
    expect(await kept()).toEqual(after);
  });

  test('without a time of their own have one, and keep it', async () => {
    const file = (more: object) => json([annotation('https://example.org/1', { created: undefined, target: target('15%', 3), ...more })]);
    await take(file({}));
    const after = await kept();
    await (await openFile(file({ motivation: 'highlighting' }), '2027-01-01T00:00:00.000Z')).apply();
    expect(await kept()).toEqual(after);
  });
});

describe('refused before anything is changed', () => {
  let before: unknown;
  beforeEach(async () => {
    await fill();
    before = await kept();
  });

  const context = '"@context":"http://www.w3.org/ns/anno.jsonld"';
  test.each<[what: string, file: () => Blob, reason: string, where: RegExp]>([
    ['an empty file', () => json(''), 'empty', /^$/],
    ['a picture', () => new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])]), 'unknown', /^$/],
    ['a page', () => json('<!doctype html><p>x'), 'unknown', /^$/],
    ['JSON of something else', () => json({ a: 1 }), 'unknown', /^$/],
    ['a list of something else', () => json([1, 2]), 'unknown', /^$/],
    ['half of an export', () => hypothesis().slice(0, 1500), 'cut', /^\d+:\d+$/],
    ['a comma too many', () => json('{"export_date":"x","annotations":[],}'), 'not-json', /^1:\d+$/],
    ['a hundred thousand brackets', () => json('['.repeat(100_000)), 'too-deep', /^1:65$/],
    ['another character set', () => new Blob([new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])]), 'not-text', /^$/],
    ['one annotation among good ones', () => json(`[{${context},"id":"a:1","type":"Annotation","target":"a:2"},{${context},"id":"a:1","type":"Annotation","target":3}]`), 'wrong', /^\[1\]\.target$/],
    ['half a letter', () => json(`{${context},"id":"a:1","type":"Annotation","target":"a:2","bodyValue":"\\ud800"}`), 'half-letter', /^bodyValue$/],
    ['a string of half a gigabyte', () => new Blob(['["', ...Array.from({ length: 500 }, () => new Blob(['x'.repeat(1_000_000)])), '"]']), 'too-large', /^$/],
  ])('%s', async (_, file, reason, where) => {
    await expect(openFile(file(), now)).rejects.toMatchObject({ name: 'Refusal', reason, where: expect.stringMatching(where) as string });
    expect(await kept()).toEqual(before);
  });

  test('keys that would reach into every object reach nothing', async () => {
    const text = await hypothesis().text();
    const file = json(text.replace('"annotations":', '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "annotations":').replace('"id":', '"__proto__": {"polluted": 1}, "id":'));
    await take(file);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(JSON.stringify(await kept())).not.toContain('polluted');
  });

  test('a backup is still known for one, and its own failures are told as before', async () => {
    await expect(openFile(json('{"format":"chu-giai-backup","version":9,"made":"2026-11-24T08:00:00.000Z","database":"d","changes":1,"records":[\n'))).rejects.toMatchObject({ code: 'backup-newer' });
  });
});
