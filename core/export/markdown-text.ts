import { cleanText, oneLine } from './plain-text.ts';

/**
 * Text as Markdown that shows the same text: no emphasis, link, HTML, entity, tag, formula, comment or template of it comes
 * to life in CommonMark, GitHub's or Obsidian's Markdown. One line.
 */
export function markdownLine(text: string): string {
  const inert = oneLine(text).replace(/[\\`*_[\]<>&|~=$#{}^]|!(?=\[)|%(?=%)|(?<=%)%/g, '\\$&');
  // Lists, rules and headings begin a line; a bare address is made a link by some, and by its first letters it is found.
  return inert.replace(/^([-+:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/\b(https?|ftp|mailto|javascript|data|vbscript|file|obsidian)(:)/gi, '$1\\$2').replace(/\bwww(?=\.)/gi, 'www\\');
}

/** Text of several lines: each by itself, blank ones kept. */
export const markdownLines = (text: string): string[] => cleanText(text).split('\n').map(markdownLine);

/** An address as a link; one of another kind than the web's is text. */
export function markdownAddress(url: string): string {
  const address = url.toWellFormed().replace(/[^\w.~:/?#@!$&'*+,;=%-]/g, encodeURIComponent).replace(/&(?=#|\w+;)/g, '%26');
  return /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/i.test(address) ? `<${address}>` : markdownLine(url);
}

/** A quotation: of some lines that are Markdown already. */
export const markdownQuote = (lines: readonly string[]): string => lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
