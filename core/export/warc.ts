import type { Clip, StoredBytes } from '../clip/clip.ts';
import { oneLine } from './plain-text.ts';

/** A record of a WARC file, ISO 28500:2017. */
export interface WarcEntry {
  /** From which the record's id is made: the same record has the same id in every file. */
  name: string;
  type: 'warcinfo' | 'resource' | 'metadata';
  url: string | null;
  /** ISO 8601, UTC */
  date: string;
  contentType: string;
  /** Text, or bytes of the library. */
  content: string | StoredBytes;
  /** Name of the record that this one tells about. */
  about: string | null;
}

export const warcInfo = (date: string): WarcEntry => ({
  name: 'warcinfo', type: 'warcinfo', url: null, date, contentType: 'application/warc-fields', about: null,
  content: fields({ software: 'Chú Giải', format: 'WARC File Format 1.1', conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/' }),
});

/**
 * What the library stored of a clip, as `resource` records: the sanitised article, and what the second look fetched, byte
 * for byte. No `response` is made up: headers were not kept. A `metadata` record says of each what it is.
 */
export function warcEntries({ id, number, wasDerivedFrom, generatedAtTime, html, textSha256, corroboration: { at, state, fetched } }: Clip): WarcEntry[] {
  const kept = resource(`${id} kept`, wasDerivedFrom, generatedAtTime, 'text/html; charset=utf-8', html);
  const what = 'The article as its reader was shown it, sanitised: not the bytes that the server sent.';
  const facts = fields({ description: what, version: String(number), 'text-sha256': textSha256, 'second-look': state });
  if (fetched === null) return [kept, metadata(kept, facts)];
  const again = resource(`${id} fetched`, fetched.url, at, oneLine(fetched.type) || 'application/octet-stream', fetched);
  const served = fields({ description: 'The body of the reply to a second request, without cookies, byte for byte. Its headers were not kept.',
    status: String(fetched.status), 'server-time': fetched.serverTime ?? 'unknown' });
  return [kept, metadata(kept, facts), again, metadata(again, served)];
}

const resource = (name: string, url: string, date: string, contentType: string, content: StoredBytes): WarcEntry =>
  ({ name, type: 'resource', url, date, contentType, content, about: null });

const metadata = ({ name, url, date }: WarcEntry, content: string): WarcEntry =>
  ({ name: `${name} metadata`, type: 'metadata', url, date, contentType: 'application/warc-fields', content, about: name });

const fields = (values: Record<string, string>): string => Object.entries(values).map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join('');
