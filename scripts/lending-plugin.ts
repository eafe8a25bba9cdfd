import type { Plugin } from 'vite';

/**
 * Modules that the deciding script has and lends to the reader of the same page, with what of them is lent: functions
 * alone, since they are fetched when they are called. `page/article/sight.ts` is where the deciding script hands them out.
 */
export const lent: Record<string, readonly string[]> = {
  'page/steps.ts': ['finish', 'finishInSlices'],
  'page/article/prose.ts': ['isEnding', 'isFurniture', 'isOutside', 'linkShare'],
};

/** Leaves these out of the reader: it carries a way to what the deciding script has, not a second copy. */
export function lending(): Plugin {
  let isReader = false;
  return {
    name: 'chu-giai:lending',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      // WXT builds each script by itself, as a library of one entry.
      isReader = lib !== false && typeof lib.entry === 'string' && lib.entry.replaceAll('\\', '/').endsWith('/entrypoints/reader/index.ts');
    },
    load(id) {
      const names = isReader ? Object.entries(lent).find(([path]) => id.replaceAll('\\', '/').endsWith(`/${path}`))?.[1] : undefined;
      return names === undefined ? null : borrowing(names);
    },
  };
}

/** As `offeredPart('detect')` of `platform/parts.ts` has them, which the reader has waited for before it reads. */
const borrowing = (names: readonly string[]): string =>
  ["const part = () => globalThis[Symbol.for('chu-giai.parts')].detect;", ...names.map((name) => `export const ${name} = (...given) => part().${name}(...given);`)].join('\n');
