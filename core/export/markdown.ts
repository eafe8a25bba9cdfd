import type { Highlight } from '../annotation/highlight.ts';
import type { Clip, KeptGloss } from '../clip/clip.ts';
import { citationOf, type Citation } from './citation.ts';
import type { ExportEntry } from './entry.ts';
import { frontMatter } from './front-matter.ts';
import { markdownAddress, markdownLine, markdownLines, markdownQuote } from './markdown-text.ts';
import { plainCitation } from './plain-citation.ts';
import { flagOf, translatedPassages, translationReceipt } from './translated.ts';

/**
 * An article as one Markdown file, in pieces: front matter, citation, highlights with their notes, the text of the newest
 * kept version with its translation, and its terms.
 */
export function* articleMarkdown(entry: ExportEntry): Iterable<string> {
  const citation = citationOf(entry);
  const [clip] = entry.clips;
  yield `${frontMatter(propertiesOf(entry, citation))}\n# ${markdownLine(citation.title)}\n`;
  if (citation.english !== null) yield `\n**${markdownLine(citation.english)}**\n`;
  yield `\n${citedLine(citation)}\n`;
  if (entry.highlights.length > 0) yield '\n## Highlights\n';
  for (const highlight of entry.highlights) yield `\n${highlightBlock(highlight)}\n`;
  if (clip === undefined) return;
  yield ['\n## Article', ...articleBlocks(clip, entry)].join('\n\n');
  yield '\n';
  if (clip.glosses.length > 0) yield `\n## Terms\n\n${termLines(clip.glosses)}\n`;
  yield `\n## Kept versions\n\n${entry.clips.map(versionLine).join('\n')}\n`;
}

/** Chicago's citation ends with the address, which is to be a link. */
function citedLine(citation: Citation): string {
  const words = plainCitation(citation, 'chicago').slice(0, -(citation.url.length + 2));
  return `${markdownLine(words)} ${markdownAddress(citation.url)}`;
}

/** The first seven are those of Obsidian's clipper, by their names and in their order. */
function propertiesOf({ article, clips, highlights }: ExportEntry, citation: Citation): Parameters<typeof frontMatter>[0] {
  const { title, english, url, author, issued, accessed, abstract, portal, language, number, cites } = citation;
  const tags = [...new Set(['clippings', ...[...article.tags, ...highlights.flatMap((each) => each.tags)].map(tagName)])];
  return {
    title, source: url, author: author === null ? [] : [author], published: issued, created: accessed, description: abstract ?? '', tags,
    ...(english === null ? {} : { title_en: english }),
    portal, language,
    ...(article.place === null ? {} : { place: article.place }),
    ...(number === null ? {} : { number }),
    ...(cites.length > 0 ? { documents: cites } : {}),
    ...(issued === null && article.inferred !== null ? { published_probably: article.inferred } : {}),
    ...(clips[0] === undefined ? {} : { kept: clips[0].generatedAtTime, sha256: clips[0].html.sha256 }),
  };
}

/** Obsidian's tags hold no blanks. */
const tagName = (tag: string): string => tag.trim().replace(/\s+/g, '-');

function highlightBlock({ target, body, copies, tags, colour, created }: Highlight): string {
  const facts = [colour, created.slice(0, 10), ...tags.map((tag) => `tag: ${tag}`)].map(markdownLine).join(' · ');
  const notes = [body, ...copies.map((copy) => copy.body)].filter((note) => note !== null);
  return [markdownQuote(markdownLines(target.selector[0].exact)), ...notes.map((note) => paragraphs(note)), facts].join('\n\n');
}

/** A line of a note is a paragraph. */
const paragraphs = (text: string): string => markdownLines(text).filter((line) => line !== '').join('\n\n');

/** Each passage with its translation below it, as a quotation. */
function articleBlocks({ article: { title, sapo, paragraphs: body, captions } }: Clip, { clips }: ExportEntry): string[] {
  const english = translatedPassages(clips);
  const receipts = new Set(clips.flatMap(({ translation }) => (translation === undefined ? [] : [markdownLine(translationReceipt(translation))])));
  const below = (text: string): string[] => {
    const passage = english.get(text);
    if (passage === undefined) return [];
    const flag = flagOf(passage);
    return [markdownQuote([...markdownLines(passage.text), ...(flag === null ? [] : ['', markdownLine(flag)])])];
  };
  const strong = sapo === null || markdownLine(sapo) === '' ? [] : [`**${markdownLine(sapo)}**`, ...below(sapo)];
  return [
    ...receipts,
    // A verified one stands below the heading.
    ...(english.get(title)?.state === 'flagged' ? below(title) : []),
    ...strong,
    ...body.flatMap((paragraph) => [markdownLine(paragraph), ...below(paragraph)]),
    ...captions.flatMap((caption) => [`Caption: ${markdownLine(caption)}`, ...below(caption)]),
  ].filter((block) => block !== '');
}

/** What the reader was shown, each wording once. */
function termLines(glosses: readonly KeptGloss[]): string {
  const lines = glosses.map(({ text, gloss: { en, zh } }) => `- ${[text, en, zh].filter((part) => part != null && part !== '').map((part) => markdownLine(part ?? '')).join(' — ')}`);
  return [...new Set(lines)].join('\n');
}

const versionLine = ({ number, generatedAtTime, html, corroboration }: Clip): string =>
  `- Version ${number}, kept ${generatedAtTime}, SHA-256 \`${html.sha256}\`, second look: ${corroboration.state}`;
