import { articlePage, paragraphs, sentence } from './article-page.ts';

/** A list of headlines: a page of a portal that is no article. */
export const frontPage = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng thông tin điện tử tỉnh Hải Dương</title><body>
<h1>Cổng thông tin điện tử tỉnh Hải Dương</h1><ul>${Array.from({ length: 40 }, (_, index) => `<li><a href="/tin/${index}">UBND tỉnh họp phiên thường kỳ tháng ${index + 1}</a></li>`).join('')}</ul>`;

export const emptyPage = '';

export const englishPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hai Duong province receives investors</title><body><article><h1>Hai Duong province receives investors</h1>
${Array.from({ length: 8 }, () => '<p>The provincial leaders met investors on Tuesday to discuss industrial parks, transport links and the training of workers in the coming years.</p>').join('')}</article>`;

/** Elements that are never closed, closed twice or nested as they may not be. */
export const brokenPage = articlePage({ paragraphs: paragraphs.map((text) => `${text}<b><i>in</b> đậm</i><p><table><tr><td><div>`), inside: '</span></article></article><p <div id=">' })
  .replaceAll('</p>', '');

/** Above 5 MB of one article, with a paragraph full of terms among twenty plain ones. */
export function hugePage(): string {
  const plain = Array.from({ length: 20 }, () => `${sentence}, mùa màng được mùa, đường làng rộng mở và trường học khang trang hơn trước`);
  const block = [paragraphs.join(' '), ...plain];
  const count = Math.ceil(5_000_000 / Buffer.byteLength(block.join('')));
  return articlePage({ paragraphs: Array.from({ length: count }, (_, index) => block.map((text) => `${text} (${index}).`)).flat() });
}

/** A page whose script puts another article in the place of the first when it is told to. */
export function replacedPage(title: string, lines: string[]): string {
  return articlePage({
    after: `<script>
      addEventListener('second-article', () => {
        const nodes = ${JSON.stringify([title, ...lines])}.map((text, at) => Object.assign(document.createElement(at === 0 ? 'h1' : 'p'), { textContent: text }));
        document.getElementById('article').replaceChildren(...nodes);
      });
    </script>`,
  });
}
