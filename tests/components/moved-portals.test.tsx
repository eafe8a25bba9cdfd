// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak, type } from './interface.ts';
import { MovedPortals, type AliasReading } from '../../components/library/moved-portals.tsx';

const calls = { onAdd: vi.fn(), onRemove: vi.fn(), onBack: vi.fn() };
const preview = { old: 12, fresh: 3, joined: [{ from: 'https://haiduong.gov.vn/1', to: 'https://haiphong.gov.vn/1' }] };
const alias = { version: 1, from: 'hungyen.gov.vn', to: 'thaibinh.gov.vn', created: '2025-07-01T05:06:00Z' } as const;
const view = (read: () => AliasReading) => draw(<MovedPortals aliases={[alias]} portals={['haiduong.gov.vn']} read={read} {...calls} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clear);

test('what will come together is said before it is done', async () => {
  const read = vi.fn((): AliasReading => ({ from: 'haiduong.gov.vn', to: 'haiphong.gov.vn', preview }));
  const drawn = await view(read);
  const [from, to] = drawn.querySelectorAll('input');
  await type(from!, 'https://haiduong.gov.vn/');
  await type(to!, 'haiphong.gov.vn');
  expect(read).toHaveBeenLastCalledWith('https://haiduong.gov.vn/', 'haiphong.gov.vn');
  const outcome = drawn.querySelector('.cg-moved-outcome')?.textContent;
  expect(outcome).toContain('haiduong.gov.vn: 12 articles kept');
  expect(outcome).toContain('1 article is kept at both');
  expect(outcome).toContain('https://haiphong.gov.vn/1');
  await press(drawn, 'Make them one');
  expect(calls.onAdd).toHaveBeenCalledExactlyOnceWith('haiduong.gov.vn', 'haiphong.gov.vn');
  expect(from!.value).toBe('');
});

test.each([['empty', ''], ['from', 'The old address is none.'], ['to', 'The new address is none.'], ['mixed', 'Write two of a kind.'], ['same', 'These are the same address.']] as const)(
  '%s: nothing is done, and why', async (problem, sentence) => {
    const drawn = await view(() => ({ problem }));
    expect(drawn.querySelector('.cg-moved-outcome')?.textContent).toContain(sentence);
    await press(drawn, 'Make them one');
    expect(calls.onAdd).not.toHaveBeenCalled();
  });

test('one that was made before can be taken apart', async () => {
  await press(await view(() => ({ problem: 'empty' })), 'Take apart: hungyen.gov.vn and thaibinh.gov.vn');
  expect(calls.onRemove).toHaveBeenCalledWith(alias);
});
