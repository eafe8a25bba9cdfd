import { mostBytes } from '../../../core/export/archive-layout.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import { dataOffset, localSize, readDirectory, readEnd, tailSize, type ZipEntry } from '../../../core/import/zip-directory.ts';

/** Of one entry, unpacked: a page with all its images, or the records of a large library. */
const largestEntry = 512_000_000;
/** Of all together. */
const largest = 4_000_000_000;

/** A ZIP file of which a part at a time is in memory. Entries are unpacked up to the size that the directory gives, and no further. */
export class ZipFile {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly file: Blob;

  private constructor(file: Blob, entries: readonly ZipEntry[]) {
    this.file = file;
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** @throws Refusal where the directory cannot be trusted or holds too much */
  static async open(file: Blob): Promise<ZipFile> {
    if (file.size > mostBytes) throw new Refusal('too-large');
    const end = readEnd(await bytesOf(file.slice(Math.max(0, file.size - tailSize))), file.size);
    const entries = readDirectory(await bytesOf(file.slice(end.offset, end.offset + end.size)), end);
    const huge = entries.find(({ size }) => size > largestEntry);
    if (huge !== undefined) throw new Refusal('too-large', huge.name);
    if (entries.reduce((sum, { size }) => sum + size, 0) > largest) throw new Refusal('too-large');
    return new ZipFile(file, entries);
  }

  /** An entry's bytes. @throws Refusal `missing`, `damaged` */
  async read(name: string): Promise<ArrayBuffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Refusal('missing', name);
    const from = dataOffset(await bytesOf(this.file.slice(entry.offset, entry.offset + localSize + name.length)), entry);
    const packed = this.file.slice(from, from + entry.packed);
    return entry.method === 0 ? packed.arrayBuffer() : inflate(packed, entry);
  }
}

async function inflate(packed: Blob, { name, size }: ZipEntry): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let length = 0;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > size) throw new Refusal('damaged', name);
      bytes.set(part.value, length);
      length += part.value.length;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', name, { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length !== size) throw new Refusal('damaged', name);
  return bytes.buffer;
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
