/** Stands in every archive, so that whoever finds one can read it. */
export const archiveReadme = `# An archive of Chú Giải

Articles of Vietnamese official portals that a reader kept, with what was highlighted and noted in them. Nothing but this
file is needed to understand it: everything is text in UTF-8, ZIP, gzip or a public standard.

## To be read

- \`articles/\`: one Markdown file an article, with the properties that Obsidian reads: where it stood, when, what was highlighted and noted, the text of the newest kept version.
- \`clips/\`: every kept version as a web page. It opens from the disk, asks for nothing on the network, and says where it comes from.
- \`highlights.csv\`: a table, one line a highlight. A cell of words that would be a formula or a number begins with an apostrophe; so does one that begins with an apostrophe itself. Take the first away to have the value.

## For other programs

- \`annotations.jsonld\`: highlights and notes by the W3C Web Annotation Data Model. Positions are code points.
- \`citations.ris\`, \`citations.bib\`, \`citations.csl.json\`: for Zotero, LaTeX and others.
- \`clips.warc.gz\`: stored pages as WARC 1.1 \`resource\` records. The kept article is a sanitised copy of what its reader was shown; what a second request fetched stands there byte for byte. No headers were kept.

## What all of that is made from

- \`records/\`: the library's own records, one JSON object a line, each with its \`version\`.
  - \`articles.jsonl\`: address, portal, title, dates and tags. \`published\` is what the page says for certain, \`inferred\` a probable date.
  - \`highlights.jsonl\`: quote, position (UTF-16 units in the article's text) and range of each; note (\`body\`), notes that met it (\`copies\`), tags, colour. \`deleted\` says when one was deleted; null where it lives.
  - \`clips.jsonl\`: kept versions: the text, hashes, terms as they were explained then, persons and posts, a machine translation where there was one, and what a second look at the address showed.
  - \`aliases.jsonl\`: portals and articles that moved. \`drafts.jsonl\`: notes that were not saved yet. \`aside.jsonl\`: records that could not be read. \`ownTerms.jsonl\`: the reader's own terms.
- \`bytes/\`: stored pages. Each file's name is the SHA-256 of what is in it; \`html\` and \`corroboration.fetched\` of a clip name it.
- \`archive.json\`: format, version, and how many records and pages there are.

## To be checked

\`manifest-sha256.txt\` has the SHA-256 of every other file. In the unpacked folder:

    sha256sum --check manifest-sha256.txt

The sums show that nothing was changed since the archive was written. They do not show that a page said this on that day: whoever keeps an archive could have made another.

The same library gives the same archive, byte for byte; so nothing in it says when it was written.
`;
