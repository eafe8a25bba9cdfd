/**
 * What Windows and browsers hand on to another program at least; of more, the end may be missing without a word
 * (https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation: 8,191).
 */
const longest = 8000;

/** A note for Obsidian by its address, https://help.obsidian.md/Extending+Obsidian/Obsidian+URI. */
export interface ObsidianLink {
  href: string;
  /** The note is too long for an address: it must be on the clipboard before the address is opened. */
  byClipboard: boolean;
}

/** @param vault name of the vault; empty for the one that was opened last */
export function obsidianLink({ name, markdown }: { name: string; markdown: string }, vault: string): ObsidianLink {
  const start = `obsidian://new?${vault === '' ? '' : `vault=${encoded(vault)}&`}file=${encoded(name)}`;
  const href = `${start}&content=${encoded(markdown)}`;
  return href.length <= longest ? { href, byClipboard: false } : { href: `${start}&clipboard`, byClipboard: true };
}

/** Half a letter has no encoding. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** The page at which the Internet Archive keeps a copy of an address, for everybody; null for what is no page of the web. */
export const waybackAddress = (url: string): string | null => (/^https?:\/\//.test(url) ? `https://web.archive.org/save/${url}` : null);
