import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../core/import/json.ts';

test('what JSON.parse takes is taken, as it is', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
    const text = JSON.stringify(value);
    expect(parseJson(text)).toEqual(JSON.parse(text));
  }));
});

test('whatever is cut off is refused, and said to be cut where a bracket is open', () => {
  const text = '{"annotations": [{"text": "a \\" } ]", "tags": ["b"]}]}';
  for (let end = 1; end < text.length; end++) {
    expect(() => parseJson(text.slice(0, end))).toThrow(expect.objectContaining({ reason: 'cut' }) as Error);
  }
});

test.each<[text: string, reason: string, where: string]>([
  ['[', 'cut', '1:2'],
  ['{"a": 1,\n "b": tru }', 'not-json', '{"a": 1, "b": tru }'],
  ['{"a": 1,}', 'not-json', '1:9'],
  [`{"a": "${'x'.repeat(1000)}", "b": tru, "c": "${'x'.repeat(1000)}"}`, 'not-json', ', "b": tru, "c": "xx'],
  ['this is not json', 'not-json', 'this is not json'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep', '1:65'],
  ['{"a":'.repeat(100_000), 'too-deep', '1:321'],
])('%#', (text, reason, where) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ reason, where }) as Error);
});

test('brackets inside words are no depth', () => {
  expect(parseJson(JSON.stringify(['['.repeat(1000)]))).toEqual(['['.repeat(1000)]);
});

test('`__proto__` is a key like any other', () => {
  expect(Object.keys(parseJson('{"__proto__": {"polluted": 1}}') as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
