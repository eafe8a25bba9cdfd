import { Zip, ZipDeflate } from 'fflate';
import { mostBytes, mostEntries } from '../../core/export/archive-layout.ts';
import { Failure } from '../failure.ts';
import { sha256 } from '../hash.ts';
import { ByteParts } from './byte-parts.ts';
import type { Pace } from './pace.ts';

/** Always the same pieces, since they decide what the compressed bytes are. */
const piece = 65_536;

/** A ZIP file whose bytes depend on names, contents and their order alone. */
export class ZipFile {
  /** SHA-256 of each entry. */
  readonly sums = new Map<string, string>();
  private readonly pace: Pace;
  private readonly bytes = new ByteParts();
  private readonly zip: Zip;

  constructor(pace: Pace) {
    this.pace = pace;
    this.zip = new Zip((error, bytes) => {
      if (error !== null) throw new Failure('failed', { cause: error });
      this.bytes.add(bytes);
    });
  }

  /** @throws Failure `too-large` where a ZIP file without 64-bit extension ends */
  async add(path: string, content: Blob | string | ArrayBuffer): Promise<void> {
    const bytes = await bytesIn(content);
    if (this.sums.size >= mostEntries || this.bytes.size + bytes.length > mostBytes) throw new Failure('too-large');
    this.sums.set(path, await sha256(bytes.buffer));
    const entry = new ZipDeflate(path, { level: 6 });
    // ZIP files keep local time without a zone, so the date is made of its local parts: the same bytes everywhere.
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    for (let from = 0; from < bytes.length; from += piece) {
      entry.push(bytes.subarray(from, from + piece));
      await this.pace.breathe();
    }
    entry.push(new Uint8Array(0), true);
  }

  end(): Blob {
    this.zip.end();
    return this.bytes.end('application/zip');
  }
}

/** Small texts take no way round by a blob, which is the browser's and costs a millisecond each. */
async function bytesIn(content: Blob | string | ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return new Uint8Array(content instanceof Blob ? await content.arrayBuffer() : content);
}
