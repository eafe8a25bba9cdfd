import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPart } from '../../platform/load-part.ts';
import { offerPart } from '../../platform/parts.ts';

/* A part is asked for once, and again only where it did not come. */

const answer = vi.fn<() => object>();

beforeEach(() => {
  answer.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer)
});

test('the background is asked again after it has refused, and a part that came is kept', async () => {
  answer.mockReturnValueOnce({ error: 'no-access' });
  await expect(loadPart('fallback')).rejects.toMatchObject({ code: 'no-access' });
  answer.mockImplementation(() => {
    offerPart('fallback', 'the part');
    return { ok: null };
  });
  expect(await Promise.all([loadPart('fallback'), loadPart('fallback')])).toEqual(['the part', 'the part']);
  expect(await loadPart('fallback')).toBe('the part');
  expect(answer).toHaveBeenCalledTimes(2);
  expect(answer).toHaveBeenLastCalledWith({ name: 'addPart', argument: { name: 'fallback' } });
});
