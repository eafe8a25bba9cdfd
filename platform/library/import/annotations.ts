import type { ImportedFile, ImportedHighlight } from '../../../core/import/imported.ts';
import { ownId, Records, secondName } from '../../../core/import/records.ts';
import type { BackupHead, BackupLine } from '../../../core/library/backup.ts';
import { cleanUrl } from '../../../core/article/canonical-url.ts';
import { versionsOf } from '../../clips/list.ts';
import { Pace } from '../../export/pace.ts';
import { sha256 } from '../../hash.ts';
import type { OwnRecords } from '../backup/own-records.ts';
import type { RestoreSource } from '../backup/source.ts';

/**
 * Highlights of another program, as records of ours. The file's sum stands for the state that it holds: taken in again,
 * it takes back nothing that was done since.
 */
export async function annotationSource({ highlights, skipped }: ImportedFile, sum: string, own: OwnRecords, now: string): Promise<RestoreSource> {
  const ids = await idsOf(highlights, own);
  const texts = await textsOf(highlights.filter(({ position }) => position?.own === true), own);
  const making = {
    known: {
      highlight: (id: string) => own.highlights.get(id) ?? null,
      article: (canonical: string) => own.articles.get(canonical) ?? null,
      texts: (canonical: string) => texts.get(canonical) ?? [],
    },
    parts: (address: string) => new URL(address),
    idOf: (name: string) => ids.get(name) ?? name,
    now,
  };
  const records = new Records(making);
  const pace = new Pace(new AbortController().signal);
  for (const each of highlights) {
    records.add(each);
    await pace.breathe();
  }
  const head: BackupHead = { format: 'chu-giai-backup', version: 1, made: now, database: `file:${sum}`, changes: 1 };
  const lines: BackupLine[] = [
    ...[...records.articles.values()].map((record) => ({ store: 'articles' as const, record })),
    ...[...records.highlights.values()].map((record) => ({ store: 'highlights' as const, record })),
  ];
  return { head, lines, isWhole: false, skipped, pages: () => Promise.resolve() };
}

/** Sums that are reckoned at once. */
const batch = 200;

/** By name; a second one only for those whose first is a highlight's that we have. */
async function idsOf(highlights: readonly ImportedHighlight[], own: OwnRecords): Promise<ReadonlyMap<string, string>> {
  const made = async (names: readonly string[]): Promise<[name: string, id: string][]> => {
    const all: [string, string][] = [];
    for (let at = 0; at < names.length; at += batch) {
      const some = names.slice(at, at + batch);
      all.push(...await Promise.all(some.map(async (name): Promise<[string, string]> => [name, uuidOf(await sha256(name))])));
    }
    return all;
  };
  const ids = new Map(await made(highlights.map(({ name }) => name).filter((name) => ownId(name) === null)));
  const taken = highlights.filter(({ name }) => own.highlights.has(ownId(name) ?? ids.get(name) ?? ''));
  return new Map([...ids, ...await made(taken.map(secondName))]);
}

/** Texts of the versions that are kept of their articles, by canonical address. */
async function textsOf(highlights: readonly ImportedHighlight[], own: OwnRecords): Promise<ReadonlyMap<string, string[]>> {
  const kept = new Set([...own.clips.values()].map(({ canonical }) => canonical));
  const wanted = new Set(highlights.map(({ address }) => cleanUrl(new URL(address))).filter((canonical) => kept.has(canonical)));
  const texts = new Map<string, string[]>();
  for (const canonical of wanted) texts.set(canonical, (await versionsOf(canonical)).map(({ article }) => article.text));
  return texts;
}

/** RFC 9562, version 8: made of the sum of a name. */
const uuidOf = (sum: string): string => `${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-a${sum.slice(17, 20)}-${sum.slice(20, 32)}`;
