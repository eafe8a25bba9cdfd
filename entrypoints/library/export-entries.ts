import type { LibraryEntry } from '../../core/library/query.ts';

/** Hands the articles with all that belongs to them to the browser as a JSON file. */
export function exportEntries(entries: readonly LibraryEntry[], now: Date): void {
  const text = JSON.stringify({ format: 'chu-giai-entries', version: 1, exported: now.toISOString(), entries }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `chu-giai-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
