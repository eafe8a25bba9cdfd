import { afterEach, beforeEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => vi.resetModules());

/** A browser that has promised, or not. */
async function protector(persisted: boolean) {
  vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(persisted) } });
  return (await import('../../../platform/library/size.ts')).protectWhatIsSaved;
}

test('the browser is asked after the first save, and not at every one', async () => {
  const protect = await protector(false);
  const persist = vi.fn(() => Promise.resolve());
  await Promise.all([protect(persist), protect(persist)]);
  await protect(persist);
  expect(persist).toHaveBeenCalledOnce();
});

test('one that has promised is not asked again', async () => {
  const persist = vi.fn(() => Promise.resolve());
  await (await protector(true))(persist);
  expect(persist).not.toHaveBeenCalled();
});
