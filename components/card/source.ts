/** A source as the glossary has it, "VNA 2025-02-03 https://…", taken apart for a link. */
export interface Source {
  words: string;
  /** http or https alone; anything else stays words. */
  url: string | null;
  host: string | null;
}

const address = /https?:\/\/([^\s/]+)\S*/;

export function describeSource(source: string): Source {
  const found = address.exec(source);
  if (found === null) return { words: source.trim(), url: null, host: null };
  const words = source.replace(found[0], ' ').replace(/\s+/g, ' ').replace(/[\s,;:]+$/, '').trim();
  return { words, url: found[0], host: (found[1] ?? '').replace(/^www\./, '') };
}
