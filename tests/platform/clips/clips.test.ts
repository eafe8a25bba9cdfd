import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Clip } from '../../../core/clip/clip.ts';
import { corroborate, corroboratePending } from '../../../platform/clips/corroborate.ts';
import { keepClip } from '../../../platform/clips/keep.ts';
import { clipsOf, deleteClips, restoreClips } from '../../../platform/clips/list.ts';
import { fetchedHtml, openClip } from '../../../platform/clips/open.ts';
import { sha256 } from '../../../platform/hash.ts';
import { libraryHealth } from '../../../platform/library/repository.ts';
import { changeSettings } from '../../../platform/settings.ts';
import { freshLibrary, rawAll, rawPut } from '../library/fresh-library.ts';
import { asIs, clipDraft, withImage } from '../library/samples.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => { site = await startSite(); });
afterAll(() => site.close());
beforeEach(async () => {
  vi.restoreAllMocks();
  site.asked.length = 0;
  await freshLibrary();
});

const stamp = (id: string, now = '2026-11-24T08:00:00.000Z') => ({ id, now });
const { canonical } = clipDraft().article;

describe('keeping', () => {
  test('stores page, text, hashes and what the reader was shown', async () => {
    const draft = clipDraft('Bế mạc\nTỉnh ủy họp.'.normalize('NFD'));
    const clip = await keepClip(draft, asIs, stamp('c1'));
    expect(clip).toMatchObject({ version: 1, id: 'c1', number: 1, wasRevisionOf: null, glossary: 'r1', documents: ['35-CT/TW'], corroboration: { state: 'unchecked', why: 'pending' } });
    expect(clip.textSha256).toBe(await sha256('Bế mạc\nTỉnh ủy họp.'));
    expect(clip.textSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await openClip('c1')).toEqual({ clip, html: draft.html, proof: { html: 'intact', text: 'intact', fetched: 'none' } });
    expect(await rawAll('articles')).toMatchObject([{ canonical, title: draft.article.title, place: 'Hải Thanh', published: '2024-07-05' }]);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', clips: 1 });
  });

  test('again: the next version, and nothing of the first is touched', async () => {
    const first = await keepClip(clipDraft(), asIs, stamp('c1'));
    await keepClip(clipDraft(), asIs, stamp('c2', '2026-11-25T08:00:00.000Z'));
    await keepClip(clipDraft('Khác\nHẳn.'), asIs, stamp('c3', '2026-11-20T08:00:00.000Z'));
    expect((await rawAll('clips')).map((raw) => [(raw as Clip).id, (raw as Clip).number, (raw as Clip).wasRevisionOf])).toEqual([['c1', 1, null], ['c2', 2, 'c1'], ['c3', 3, 'c2']]);
    expect((await rawAll('clips'))[0]).toEqual(first);
    expect(await rawAll('bytes')).toHaveLength(2);
    expect((await clipsOf(canonical)).map(({ id }) => id)).toEqual(['c3', 'c2', 'c1']);
  });

  test('many at once get numbers of their own', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => keepClip(clipDraft(), asIs, stamp(`c${at}`))));
    expect(new Set((await rawAll('clips')).map((raw) => (raw as Clip).number)).size).toBe(12);
  });

  test('deleted versions keep their number, and come back', async () => {
    await keepClip(clipDraft(), asIs, stamp('c1'));
    await deleteClips(['c1']);
    expect(await clipsOf(canonical)).toEqual([]);
    expect((await keepClip(clipDraft(), asIs, stamp('c2'))).number).toBe(2);
    await restoreClips(['c1']);
    expect(await clipsOf(canonical)).toHaveLength(2);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', clips: 2 });
    await expect(deleteClips(['c1', 'nowhere'])).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each<[string, () => Promise<void>, object]>([
    ['a changed page', () => rawBytes((bytes) => { new Uint8Array(bytes)[1] = 0; }), { html: 'altered' }],
    ['a page that is gone', () => rawBytes(null), { html: 'missing' }],
    ['a changed text', async () => {
      const [clip] = (await rawAll('clips')) as Clip[];
      await rawPut('clips', { ...clip!, article: { ...clip!.article, text: 'Khác' } });
    }, { text: 'altered' }],
  ])('%s is found on opening', async (_, spoil, proof) => {
    await keepClip(clipDraft(), asIs, stamp('c1'));
    await spoil();
    expect((await openClip('c1')).proof).toMatchObject(proof);
  });

  async function rawBytes(change: ((bytes: ArrayBuffer) => void) | null): Promise<void> {
    const [stored] = (await rawAll('bytes')) as { sha256: string; bytes: ArrayBuffer }[];
    if (change !== null) change(stored!.bytes);
    await rawPut('bytes', { ...stored!, bytes: change === null ? null : stored!.bytes });
  }
});

describe('images', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  /** Reaches the test's site by a public name. */
  const through = () => {
    const { fetch } = globalThis;
    vi.spyOn(globalThis, 'fetch').mockImplementation((address, init) => fetch((address as string).replace('https://anh.gov.vn', site.origin), init));
  };

  test('stand in the page, as they came', async () => {
    site.answer.set('/1.png', { body: png, headers: { 'content-type': 'image/png' } });
    site.answer.set('/2.svg', { body: '<svg onload="x()"/>', headers: { 'content-type': 'image/svg+xml' } });
    through();
    const clip = await keepClip(clipDraft('A\nB', withImage('https://anh.gov.vn/1.png', 'https://anh.gov.vn/2.svg', 'https://anh.gov.vn/3.png', 'javascript:alert(1)', 'http://169.254.169.254/4.png', 'data:image/gif;base64,R0lGOD==')), asIs, stamp('c1'));
    expect(clip.images).toEqual({ kept: 2, left: 4 });
    const { html } = await openClip('c1');
    expect(html).toContain(`src="data:image/png;base64,${Buffer.from(png).toString('base64')}"`);
    expect(html?.match(/src="data:,"/g)).toHaveLength(4);
    expect(site.asked.map(({ path }) => path).sort()).toEqual(['/1.png', '/2.svg', '/3.png']);
  });

  test('only up to the limit, which may be none', async () => {
    site.answer.set('/big.png', { body: new Uint8Array(700_000), headers: { 'content-type': 'image/png' } });
    through();
    await changeSettings((before) => ({ ...before, clips: { ...before.clips, images: 1 } }));
    const images = withImage('https://anh.gov.vn/big.png', 'https://anh.gov.vn/big.png?2', 'https://anh.gov.vn/big.png');
    expect((await keepClip(clipDraft('A\nB', images), asIs, stamp('c1'))).images).toEqual({ kept: 1, left: 2 });
    site.asked.length = 0;
    await changeSettings((before) => ({ ...before, clips: { ...before.clips, images: 0 } }));
    expect((await keepClip(clipDraft('A\nB', images), asIs, stamp('c2'))).images).toEqual({ kept: 0, left: 3 });
    expect(site.asked).toEqual([]);
  });
});

describe('the second look', () => {
  const read = (text: string | null) => vi.fn(() => Promise.resolve(text));
  const own = () => clipDraft(undefined, {}, `${site.origin}/bai`);
  const { text } = clipDraft().article;
  const page = '<html><body>…</body></html>';

  test.each<[string, string | null, object]>([
    ['the same words', text.normalize('NFD'), { state: 'agrees', why: null }],
    ['other words', `${text} Thêm.`, { state: 'differs', why: null }],
    ['no article', null, { state: 'unchecked', why: 'no-article' }],
  ])('%s', async (_, found, expected) => {
    site.answer.set('/bai', { body: page, headers: { date: 'Tue, 24 Nov 2026 08:00:00 GMT' } });
    await keepClip(own(), asIs, stamp('c1'));
    const readHtml = read(found);
    const clip = await corroborate('c1', readHtml);
    expect(clip.corroboration).toMatchObject({ ...expected, fetched: { status: 200, serverTime: '2026-11-24T08:00:00.000Z', length: Buffer.byteLength(page) } });
    expect(readHtml).toHaveBeenCalledWith({ html: page, url: `${site.origin}/bai` });
    expect(await openClip('c1')).toMatchObject({ clip, proof: { fetched: 'intact' } });
    expect(await fetchedHtml(clip)).toBe(page);
  });

  test.each<[string, { body: string; status?: number; headers?: Record<string, string> }, string]>([
    ['a site that refuses', { body: 'no', status: 403 }, 'refused-by-site'],
    ['a login', { body: 'login', status: 401 }, 'login'],
    ['a way to a login', { body: '', status: 302, headers: { location: '/dang-nhap?back=1' } }, 'login'],
    ['a PDF', { body: '%PDF', headers: { 'content-type': 'application/pdf' } }, 'not-html'],
    ['a page without end', { body: 'x'.repeat(10_000_001) }, 'too-large'],
  ])('%s: not checked, and why', async (_, served, why) => {
    site.answer.set('/bai', served);
    await keepClip(own(), asIs, stamp('c1'));
    expect((await corroborate('c1', read(text))).corroboration).toMatchObject({ state: 'unchecked', why });
  });

  test('no connection, and later one', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
    await keepClip(clipDraft(undefined, {}, 'http://127.0.0.1:1/bai'), asIs, stamp('c1'));
    expect((await corroborate('c1', read(text))).corroboration).toMatchObject({ state: 'unchecked', why: 'no-connection', fetched: null });
  });

  test('what was found once is not looked for again', async () => {
    site.answer.set('/bai', { body: page });
    await keepClip(own(), asIs, stamp('c1'));
    const first = await corroborate('c1', read('khác'));
    expect(await corroborate('c1', read(text))).toEqual(first);
    expect(site.asked).toHaveLength(1);
  });

  test('switched off: nothing is asked', async () => {
    await changeSettings((before) => ({ ...before, clips: { ...before.clips, corroborate: false } }));
    await keepClip(own(), asIs, stamp('c1'));
    expect((await corroborate('c1', read(text))).corroboration).toMatchObject({ state: 'unchecked', why: 'switched-off' });
    expect(site.asked).toEqual([]);
  });

  test('a worker that was killed before it goes on when it wakes', async () => {
    site.answer.set('/bai', { body: page });
    await keepClip(own(), asIs, stamp('c1'));
    await keepClip(own(), asIs, stamp('c2'));
    await corroboratePending(read(text));
    expect((await clipsOf(own().article.canonical)).map(({ corroboration }) => corroboration)).toEqual(['agrees', 'agrees']);
    await corroboratePending(read(text));
    expect(site.asked).toHaveLength(2);
  });

  test('a page in an old encoding is read in it', async () => {
    site.answer.set('/bai', { body: Uint8Array.from([0x3c, 0x70, 0x3e, 0xd0, 0xe3]), headers: { 'content-type': 'text/html; charset=windows-1258' } });
    await keepClip(own(), asIs, stamp('c1'));
    const readHtml = read(text);
    await corroborate('c1', readHtml);
    expect(readHtml).toHaveBeenCalledWith(expect.objectContaining({ html: '<p>Đă' }));
  });
});
