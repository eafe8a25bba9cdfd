import type { Highlight } from '../annotation/highlight.ts';
import type { Clip } from '../clip/clip.ts';
import { citationOf } from './citation.ts';
import { clipStyle } from './clip-style.ts';
import type { ExportEntry } from './entry.ts';
import { htmlText } from './html-text.ts';
import { plainCitation } from './plain-citation.ts';
import { flagOf, translationReceipt } from './translated.ts';

/** The kept page as it is to be shown. */
export interface MarkedPage {
  /** Sanitised, with its images inside; each highlight that it holds is a `mark`, followed by a link to `#note-ID`. */
  html: string;
  /** Ids of the highlights that it holds, in the order of the text. */
  found: readonly string[];
}

/** Beside the sanitiser: a page that was altered on the disk runs, loads and sends nothing either. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/**
 * A kept version as a page of its own: it opens from the disk, asks for nothing, prints, and says where it comes from.
 * @param page null where the stored page is missing; then the text stands in its place
 */
export function clipHtml(entry: ExportEntry, clip: Clip, page: MarkedPage | null): string {
  const title = htmlText(clip.article.title || entry.article.canonical);
  const found = page?.found ?? [];
  const shown = new Set(found);
  const byId = new Map(entry.highlights.map((highlight) => [highlight.id, highlight]));
  return `<!doctype html>
<html lang="${htmlText(clip.article.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${clipStyle}</style>
</head>
<body>
<main>
${provenance(entry, clip)}
<article>
${page?.html ?? textOf(clip)}
</article>
${bilingual(clip)}${notes('Highlights and notes', found.flatMap((id) => byId.get(id) ?? []), 0)}${notes('Not in this version', entry.highlights.filter(({ id }) => !shown.has(id)), found.length)}${terms(clip)}</main>
</body>
</html>
`;
}

const textOf = ({ article: { text } }: Clip): string => text.split('\n').map((line) => `<p>${htmlText(line)}</p>`).join('\n');

const meanings = {
  agrees: 'The site gave the same words to a stranger shortly after. That proves neither that they are true nor when they were written.',
  differs: 'The site gave other words to a stranger shortly after.',
  unchecked: 'No second look at the address was had.',
};

function provenance(entry: ExportEntry, clip: Clip): string {
  const { article, number, generatedAtTime, wasDerivedFrom, html, textSha256, corroboration, images, documents, translation } = clip;
  const { published } = article;
  const rows: [name: string, value: string][] = [
    ['Address', link(wasDerivedFrom)],
    ['Portal', htmlText(article.portal)],
    ['Published', htmlText(published.value ?? (published.inferred === null ? 'not said' : `probably ${published.inferred.value}`))],
    ['Kept', `<time datetime="${htmlText(generatedAtTime)}">${htmlText(generatedAtTime)}</time>, by the clock of the computer that kept it; version ${number}`],
    ['Second look', `${meanings[corroboration.state]} ${secondLook(clip)}`],
    ['SHA-256 of the stored page', `<code>${html.sha256}</code>`],
    ['SHA-256 of the text', `<code>${textSha256}</code>`],
    ...(images.left > 0 ? [['Images', `${images.kept} kept, ${images.left} left out`] as [string, string]] : []),
    ...(documents.length > 0 ? [['Documents', htmlText(documents.join('; '))] as [string, string]] : []),
    ...(translation === undefined ? [] : [['Translation', htmlText(translationReceipt(translation))] as [string, string]]),
    ['Cite as', htmlText(plainCitation(citationOf({ ...entry, clips: [clip] }), 'chicago'))],
  ];
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n');
  return `<section class="provenance" lang="en" aria-label="Provenance">
<p class="kept">Kept with Chú Giải, as the page was shown to its reader. The hashes show that nothing was changed since; they do not show what the site had.</p>
<dl>
${list}
</dl>
</section>`;
}

function secondLook({ corroboration: { at, fetched } }: Clip): string {
  if (fetched === null) return `(${htmlText(at)})`;
  return `(${htmlText(at)}, status ${fetched.status}, SHA-256 <code>${fetched.sha256}</code>)`;
}

const link = (url: string): string => (/^https?:\/\//i.test(url) ? `<a href="${htmlText(url)}" rel="noreferrer">${htmlText(url)}</a>` : htmlText(url));

/** Side by side, in the order of the text: into the kept page itself nothing is written. */
function bilingual({ article: { language, text }, translation }: Clip): string {
  if (translation === undefined) return '';
  const rows = translation.passages.map((passage) => {
    const flag = flagOf(passage);
    const remark = flag === null ? '' : `<p class="flag">${htmlText(flag)}</p>`;
    return `<div><p lang="${htmlText(language)}">${htmlText(text.slice(passage.start, passage.end))}</p><div lang="en"><p class="note">${htmlText(passage.text)}</p>${remark}</div></div>`;
  });
  return `<section class="translation" aria-label="Translation">\n<h2 lang="en">Translation</h2>\n<p class="facts" lang="en">${htmlText(translationReceipt(translation))}</p>\n${rows.join('\n')}\n</section>\n`;
}

function notes(title: string, highlights: readonly Highlight[], before: number): string {
  if (highlights.length === 0) return '';
  return `<section class="notes" aria-label="${title}">\n<h2 lang="en">${title}</h2>\n<ol start="${before + 1}">\n${highlights.map(noteItem).join('\n')}\n</ol>\n</section>\n`;
}

function noteItem({ id, target, body, copies, tags, colour, created }: Highlight): string {
  const words = [body, ...copies.map((copy) => copy.body)].filter((note) => note !== null);
  const facts = [colour, created.slice(0, 10), ...tags.map((tag) => `#${tag}`)].map(htmlText).join(' · ');
  const quote = `<blockquote class="edge-${colour}">${htmlText(target.selector[0].exact)}</blockquote>`;
  return `<li id="note-${htmlText(id)}">${quote}${words.map((note) => `<p class="note" dir="auto">${htmlText(note)}</p>`).join('')}<p class="facts">${facts}</p></li>`;
}

function terms({ glosses }: Clip): string {
  const rows = new Map(glosses.map(({ text, gloss: { en, zh } }) => [text, [en, zh].filter((each) => each != null && each !== '').join(' · ')]));
  if (rows.size === 0) return '';
  const list = [...rows].map(([text, meaning]) => `<dt>${htmlText(text)}</dt><dd lang="en">${htmlText(meaning)}</dd>`).join('\n');
  return `<section class="terms" aria-label="Terms">\n<h2 lang="en">Terms</h2>\n<dl>\n${list}\n</dl>\n</section>\n`;
}
