import type { Plugin } from 'vite';

/** Scripts for visited pages: every one of them pays for what it brings. */
const pageScript = /\/entrypoints\/(detect|reader|views|anchoring|clip|fallback|translation|own-terms|days)(\/index)?\.ts$/;

/**
 * Puts webextension-polyfill behind `browser` in the background and the extension's pages. The scripts for visited pages do without its 3 kB:
 * all that they call answers with promises in every browser by itself.
 */
export function polyfill(): Plugin {
  let isPageScript = false;
  return {
    name: 'chu-giai:polyfill',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      // WXT builds each script by itself, as a library of one entry.
      isPageScript = lib !== false && typeof lib.entry === 'string' && pageScript.test(lib.entry.replaceAll('\\', '/'));
    },
    resolveId(source) {
      return source === 'wxt/browser' && !isPageScript ? this.resolve('@wxt-dev/webextension-polyfill/browser') : null;
    },
  };
}
