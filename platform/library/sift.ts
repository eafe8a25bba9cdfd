import type { Read } from './codec.ts';
import type { Unreadable } from './set-aside.ts';

const keyPath = { articles: 'canonical', highlights: 'id', clips: 'id' } as const;

/** Parts what could be read of a store from what could not. */
export function sift<T>(store: keyof typeof keyPath, raws: readonly object[], read: (raw: unknown) => Read<T>): { values: T[]; unreadable: Unreadable[] } {
  const values: T[] = [];
  const unreadable: Unreadable[] = [];
  for (const raw of raws) {
    const result = read(raw);
    if ('value' in result) values.push(result.value);
    else unreadable.push({ origin: [store, keyOf(raw, keyPath[store])], raw, reason: result.reason });
  }
  return { values, unreadable };
}

function keyOf(raw: object, path: string): string {
  const key: unknown = Object.getOwnPropertyDescriptor(raw, path)?.value;
  return typeof key === 'string' ? key : JSON.stringify(key);
}
