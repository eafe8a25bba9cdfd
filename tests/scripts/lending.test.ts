import { expect, test } from 'vitest';
import { sight } from '../../page/article/sight.ts';
import { lent } from '../../scripts/lending-plugin.ts';

test.each(Object.entries(lent))('%s: what is lent is there, and a function', async (path, names) => {
  const module = await import(`../../${path}`) as Record<string, unknown>; // as: a module's exports by their names
  for (const name of names) expect(sight).toHaveProperty(name, module[name]);
  for (const name of names) expect(module[name]).toBeInstanceOf(Function);
});
