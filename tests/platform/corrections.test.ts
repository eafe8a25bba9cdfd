import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CorrectionRequest } from '../../core/own-glossary/correction.ts';
import { askToCorrect, correctionOf, dropCorrection, keepCorrection } from '../../platform/corrections.ts';
import { termDraft } from '../core/own-glossary/samples.ts';

const request: CorrectionRequest = {
  term: termDraft('Tỉnh ủy', { en: 'Provincial Party Committee' }), id: null, builtIn: { en: 'Provincial Party Committee', zh: '省委' },
  seen: { canonical: 'https://nhandan.vn/1', portal: 'nhandan.vn', title: 'Tỉnh ủy họp' },
};
const open = vi.fn<() => Promise<void>>();
const create = vi.fn(() => Promise.resolve({}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { sidePanel: { open }, windows: { create } });
});

test('a correction waits beside its tab, where the panel opens', async () => {
  open.mockResolvedValue();
  await askToCorrect(7, request);
  expect(open).toHaveBeenCalledWith({ tabId: 7 });
  expect(create).not.toHaveBeenCalled();
  expect(await correctionOf(7)).toMatchObject({ ...request, tabId: 7 });
  expect(await correctionOf(8)).toBeNull();
});

test('where no panel opens, a window does', async () => {
  open.mockRejectedValue(new Error('needs a click'));
  await askToCorrect(7, request);
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup', url: expect.stringContaining('own-glossary.html?tabId=7') as unknown }));
});

test('what is typed is kept until it is saved or given up', async () => {
  open.mockResolvedValue();
  await askToCorrect(7, request);
  const pending = await correctionOf(7);
  await keepCorrection({ ...pending!, term: { ...pending!.term, en: 'half a wo' } });
  expect((await correctionOf(7))?.term.en).toBe('half a wo');
  expect((await correctionOf(7))?.asked).toBe(pending!.asked);
  await dropCorrection(7);
  expect(await correctionOf(7)).toBeNull();
});
