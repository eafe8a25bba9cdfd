import { Gzip } from 'fflate';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Clip } from '../../core/clip/clip.ts';
import { warcEntries, warcInfo, type WarcEntry } from '../../core/export/warc.ts';
import { bytesOf } from '../clips/open.ts';
import { sha256 } from '../hash.ts';
import { ByteParts } from './byte-parts.ts';
import type { Pace } from './pace.ts';

const piece = 65_536;

/** A WARC 1.1 file, each record packed by itself, so that readers can go to one without the others. */
export class WarcFile {
  private readonly bytes = new ByteParts();
  private readonly pace: Pace;

  constructor(pace: Pace) {
    this.pace = pace;
  }

  /** What is stored of a clip; pages that are missing are left out, with what tells of them. */
  async add(clip: Clip): Promise<void> {
    if (this.bytes.size === 0) await this.write(warcInfo(clip.generatedAtTime), null);
    const missing = new Set<string>();
    for (const entry of warcEntries(clip)) {
      const bytes = typeof entry.content === 'string' ? null : await bytesOf(entry.content);
      if (typeof entry.content !== 'string' && bytes === null) missing.add(entry.name);
      else if (entry.about === null || !missing.has(entry.about)) await this.write(entry, bytes);
    }
  }

  end(): Blob {
    return this.bytes.end('application/warc');
  }

  private async write(entry: WarcEntry, bytes: ArrayBuffer | null): Promise<void> {
    const content = typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : new Uint8Array(bytes ?? new ArrayBuffer(0));
    const plain = await WARCSerializer.serialize(await recordOf(entry, content));
    await pack(plain, this.bytes, this.pace);
  }
}

/** In pieces of one size, since they decide what the packed bytes are. */
async function pack(plain: Uint8Array, into: ByteParts, pace: Pace): Promise<void> {
  const gzip = new Gzip({ mtime: 0 }, (bytes) => into.add(bytes));
  for (let from = 0; from < plain.length; from += piece) {
    gzip.push(plain.subarray(from, from + piece), from + piece >= plain.length);
    await pace.breathe();
  }
}

/** With its digests: warcio would reckon them with code that extension pages may not run. */
async function recordOf({ name, type, url, date, contentType, about }: WarcEntry, content: Uint8Array<ArrayBuffer>): Promise<WARCRecord> {
  const digest = `sha256:${await sha256(content.buffer)}`;
  const warcHeaders: Record<string, string> = {
    'WARC-Record-ID': await recordId(name),
    'Content-Type': contentType,
    'WARC-Block-Digest': digest,
    ...(type === 'warcinfo' ? {} : { 'WARC-Payload-Digest': digest }),
    ...(about === null ? {} : { 'WARC-Concurrent-To': await recordId(about) }),
  };
  return WARCRecord.create({ ...(url === null ? {} : { url }), date, type, warcHeaders, warcVersion: 'WARC/1.1' }, [content]);
}

/** A UUID of version 8 (RFC 9562), made of the name: the same record has the same in every file. */
async function recordId(name: string): Promise<string> {
  const hex = await sha256(`chu-giai ${name}`);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}
