// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { BackupLine } from '../../components/backup/backup-line.tsx';
import { RestoreView } from '../../components/backup/restore-view.tsx';
import { ClipReader, type ClipReaderProps } from '../../components/clip/clip-reader.tsx';
import { Comparison } from '../../components/clip/comparison.tsx';
import { OfficialChart } from '../../components/officials/official-chart.tsx';
import type { Clip, ClipProof } from '../../core/clip/clip.ts';
import { difference } from '../../core/clip/difference.ts';
import { highlight, page } from './samples.ts';

const calls = { onBack: vi.fn(), onCheck: vi.fn(), onOpenSite: vi.fn(), onExport: vi.fn() };
const intact: ClipProof = { html: 'intact', text: 'intact', fetched: 'none' };

function clip(change: Partial<Clip> = {}): Clip {
  const { article } = page();
  return {
    version: 1, id: 'c', canonical: article!.canonical, number: 1, article: { ...article!, text: 'Dòng một\nDòng hai' }, generatedAtTime: '2025-03-04T05:06:00Z',
    wasDerivedFrom: article!.url, wasRevisionOf: null, html: { sha256: 'a'.repeat(64), length: 1400 }, textSha256: 'b'.repeat(64), images: { kept: 1, left: 2 },
    glossary: 'g1', glosses: [], people: [], documents: [], corroboration: { state: 'unchecked', why: 'no-connection', at: '2025-03-04T05:06:00Z', fetched: null }, deleted: null, ...change,
  };
}

const reader = (change: Partial<ClipReaderProps> = {}) =>
  draw(<ClipReader clip={clip()} html="<p>x</p>" proof={intact} highlights={[]} fill={() => Promise.resolve([])} {...calls} {...change} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

test('the kept page stands in a frame in which no script can run', async () => {
  const frame = (await reader()).querySelector('iframe');
  expect(frame?.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(frame?.title).toBe(clip().article.title);
});

const anchored = (text: string) => ({ state: 'anchored' as const, start: 0, end: text.length, text });

test('notes stand beside the page in the order of their words; the others are counted', async () => {
  const highlights = [{ ...highlight('1', 'claim', 'x'), body: 'sau' }, { ...highlight('2', 'figure', 'y'), body: 'trước' }, highlight('3', 'claim', 'z')];
  const fill = () => Promise.resolve([{ id: '1', top: 200, anchor: anchored('x') }, { id: '2', top: 40, anchor: { ...anchored('y z'), quality: 'approximate' as const } }]);
  const drawn = await reader({ highlights, fill });
  await act(() => Promise.resolve());
  expect([...drawn.querySelectorAll('.cg-margin-text')].map((note) => note.textContent)).toEqual(['trước', 'sau']);
  expect(drawn.textContent).toContain('1 highlight has no place in this version.');
  expect([...drawn.querySelectorAll('.cg-changed-words ins')].map((word) => word.textContent)).toEqual(['z']);
});

test('its translation stands beside its source, with what is flagged', async () => {
  const passage = { start: 0, end: 8, text: 'Line one', state: 'flagged' as const, terms: 2, broken: [{ source: 'Dòng', required: 'Line', wrote: null }], problems: [] };
  const translation = { language: 'en' as const, engines: [{ kind: 'deepl' as const, host: 'api.deepl.com', model: null }], glossary: 'g1', at: '2025-03-04T05:06:00Z', passages: [passage] };
  const drawn = (await reader({ clip: clip({ translation }) })).querySelector('.cg-clip-translation')!;
  expect(drawn.querySelector('summary')!.textContent).toBe('Translation · terms kept 1/2');
  expect(drawn.textContent).toContain('by DeepL at api.deepl.com');
  expect([...drawn.querySelectorAll('.cg-clip-pair > p, .cg-clip-pair [lang="en"]')].map((each) => each.textContent)).toEqual(['Dòng một', 'Line one', 'Line']);
  expect(drawn.textContent).toContain('Read with care. This term was not kept.');
  expect((await reader()).querySelector('.cg-clip-translation')).toBeNull();
});

test.each<[Partial<ClipReaderProps>, string]>([
  [{}, 'has not changed since it was kept'],
  [{ proof: { ...intact, text: 'altered' } }, 'Do not rely on it'],
  [{ proof: { ...intact, html: 'missing' }, html: null }, 'The stored page is missing.'],
  [{}, 'There was no connection. The page is kept as your browser showed it'],
  [{}, 'They do not show when it was written'],
])('says what is proven and what is not: %#', async (change, sentence) => {
  expect((await reader(change)).textContent).toContain(sentence);
});

test('a page that is missing leaves its text', async () => {
  const drawn = await reader({ html: null, proof: { ...intact, html: 'missing' } });
  expect([...drawn.querySelectorAll('.cg-clip-text p')].map((line) => line.textContent)).toEqual(['Dòng một', 'Dòng hai']);
  expect(drawn.querySelector('iframe')).toBeNull();
});

test('what could not be checked is looked at again', async () => {
  await press(await reader(), 'Look at the address now');
  expect(calls.onCheck).toHaveBeenCalledOnce();
});

test('two versions show each sentence that differs, by kind and word', async () => {
  const [before, after] = ['Tiêu đề\nThu đạt 92% dự toán. Câu cũ ở đây.', 'Tiêu đề\nThu đạt 88% dự toán.'].map((text) => ({ text, names: [] }));
  const side = { number: 1, at: '2025-03-04T05:06:00Z' };
  const drawn = await draw(<Comparison title="Tiêu đề" before={side} after={{ ...side, number: 2 }} changes={difference(before!, after!)} onBack={calls.onBack} />);
  const items = [...drawn.querySelectorAll('.cg-changes li')];
  expect(items.map((item) => item.querySelector('.cg-change-kinds')?.textContent)).toEqual(['Figure', 'Sentence removed']);
  expect(items[0]?.querySelector('.cg-change-text')?.textContent).toBe('Thu đạt 92 88% dự toán.');
  expect(items[0]?.querySelector('del')?.textContent).toContain('92');
  expect(items[0]?.querySelector('ins')?.textContent).toContain('88');
});

test('the posts of a person are told in words, by day', async () => {
  const held = (text: string, from: string, to: string) => ({ text, gloss: { en: text, zh: null }, from, to, articles: [{ canonical: 'a', clip: 'c', day: from }] });
  const official = { name: 'Nguyễn Văn An', posts: [held('Phó Bí thư', '2023-01-01', '2024-01-01'), held('Bí thư', '2025-01-01', '2025-01-01')] };
  const drawn = await draw(<OfficialChart official={official} languages={['en']} />);
  expect(drawn.textContent).toContain('1 January 2023 to 1 January 2024, 1 article');
  const bars = [...drawn.querySelectorAll<HTMLElement>('.cg-official-track span')].map(({ style }) => [style.left, style.width]);
  expect(bars[0]?.[0]).toBe('0%');
  expect(bars[1]).toEqual(['98%', '2%']);
});

const file = { download: 1, name: 'x', at: '2025-03-01T00:00:00Z', size: 1, highlights: 1, clips: 1, changes: 1 };
test.each([
  [{ files: [], due: true, problem: null }, 'There is no backup yet.'],
  [{ files: [file], due: true, problem: null }, 'Last backup 3 days ago. Something has changed since.'],
  [{ files: [{ ...file, at: '2025-03-03T20:00:00Z' }], due: false, problem: null }, 'Last backup 4 hours ago. Nothing has changed since.'],
  [{ files: [file], due: true, problem: { code: 'backup-failed' as const, at: '' } }, 'The browser did not write the backup file.'],
])('the age of the backup: %#', async (state, sentence) => {
  const drawn = await draw(<BackupLine state={state} now={new Date('2025-03-04T00:30:00Z')} busy={false} onBackUp={vi.fn()} onFile={vi.fn()} />);
  expect(drawn.textContent).toContain(sentence);
});

test('a restore says first what it would do; with nothing to do it offers nothing', async () => {
  const none = { articles: 0, highlights: 0, clips: 0 };
  const preview = { made: '2025-03-01T00:00:00Z', fresh: { articles: 1, highlights: 5, clips: 2 }, newer: none, same: none, copied: 1, unreadable: 0, aliases: 0, deletedHere: 0, skipped: 0 };
  const onApply = vi.fn();
  const drawn = await draw(<RestoreView kind="backup" preview={preview} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  expect(drawn.querySelector('tbody tr')?.textContent).toBe('New here152');
  expect(drawn.textContent).toContain('1 note differs on both sides; both will be kept.');
  await press(drawn, 'Restore');
  expect(onApply).toHaveBeenCalledOnce();
  clear();
  const empty = await draw(<RestoreView kind="backup" preview={{ ...preview, fresh: none, copied: 0 }} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  expect(empty.querySelector('.cg-button-main')).toBeNull();
  clear();
  const moved = await draw(<RestoreView kind="backup" preview={{ ...preview, fresh: none, copied: 0, aliases: 2 }} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  expect(moved.textContent).toContain('2 portals or articles that moved.');
  expect(moved.querySelector('.cg-button-main')).not.toBeNull();
  clear();
  const terms = await draw(<RestoreView kind="backup" preview={{ ...preview, fresh: none, copied: 0, terms: { fresh: 3, newer: 1, copied: 2, same: 4 } }} busy={false} onApply={onApply} onCancel={vi.fn()} />);
  expect(terms.textContent).toContain('Your own terms: 3 new here, 1 newer in the file, 4 the same already.');
  expect(terms.textContent).toContain('2 of your terms say something else in the file; both will be kept.');
  expect(terms.querySelector('.cg-button-main')).not.toBeNull();
});
