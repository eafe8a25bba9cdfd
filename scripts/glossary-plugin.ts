import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { glossaryFolder, readGlossary } from './glossary.ts';

const id = 'virtual:glossary';

/** Serves the compiled glossary as the module `virtual:glossary`; a fault in the files stops the build. */
export function glossary(): Plugin {
  return {
    name: 'glossary',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(source) {
      if (source !== `\0${id}`) return null;
      for (const file of readdirSync(glossaryFolder)) this.addWatchFile(join(glossaryFolder, file));
      // JSON.parse of a string is several times faster for a browser than the same as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(readGlossary()))});`;
    },
  };
}
