import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * A saved page as a document. Nothing of it runs and nothing is fetched; what its style sheets lack is no news.
 * What is valid UTF-8 is read as such: servers say so in a header, which a saved page has lost.
 */
export function openPage(file: string, url: string): JSDOM['window'] {
  const bytes = readFileSync(file);
  return new JSDOM(utf8(bytes) ?? bytes, { url, virtualConsole: new VirtualConsole() }).window;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
