import { articlePage, paragraphs, title } from './article-page.ts';

export const secondTitle = 'Phiên họp thứ 20 của Ủy ban nhân dân tỉnh Hải Dương';

const secondText = paragraphs.map((text) => text.replaceAll('hội nghị', 'phiên họp').replaceAll('Hội nghị', 'Phiên họp'));

/** Puts title and paragraphs into an element. Runs in the page, as part of its own script. */
const fill = (id: string, heading: string, lines: string[]): string => `(() => {
  const nodes = ${JSON.stringify([heading, ...lines])}.map((text, at) => Object.assign(document.createElement(at === 0 ? 'h1' : 'p'), { textContent: text }));
  document.getElementById(${JSON.stringify(id)}).replaceChildren(...nodes);
})();`;

const on = (event: string, task: string): string => `addEventListener(${JSON.stringify(event)}, () => { ${task} });`;
const script = (...lines: string[]): string => `<script>${lines.join('\n')}</script>`;

/** Empty at first: the text comes a second after the load. */
export const latePage = articlePage({ title: '', paragraphs: [], after: script(`setTimeout(() => { ${fill('article', title, paragraphs)} }, 1000);`) });

/** A portal of one page: "next" shows another article under another address, "list" a list of headlines. */
export const portalPage = articlePage({
  after: script(
    on('next', `
      document.getElementById('article').outerHTML = '<article id="second"></article>';
      ${fill('second', secondTitle, secondText)}
      document.title = ${JSON.stringify(secondTitle)};
      history.pushState(null, '', '/spa/second-91002.html');`),
    on('list', `
      document.getElementById('article').innerHTML = '<ul>' + Array.from({ length: 20 }, (_, at) => '<li><a href="/tin/' + at + '">UBND tỉnh họp phiên thường kỳ tháng ' + at + '</a></li>').join('') + '</ul>';
      history.pushState(null, '', '/spa/');`),
  ),
});

/** Endless: "grow" puts another, longer article below. */
export const growingPage = articlePage({
  after: script(on('grow', `
    const below = document.createElement('article');
    below.id = 'below';
    document.querySelector('.page').append(below);
    ${fill('below', secondTitle, [...secondText, ...secondText])}`)),
});

/** A page without an article of its own that shows one in a frame. */
export const framePage = (address: string): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng thông tin điện tử tỉnh Hải Dương</title><body>
<nav><a href="/">Trang chủ</a> <a href="/tinh-uy">Tỉnh ủy</a></nav><iframe src="${address}" width="900" height="800"></iframe>`;

/** Writes a counter into the page every few milliseconds, and puts the article anew each second. */
export const restlessPage = articlePage({
  after: `<p id="counter"></p>${script(`
    let count = 0;
    setInterval(() => { document.getElementById('counter').textContent = ++count; }, 5);
    setInterval(() => { ${fill('article', title, paragraphs)} }, 1000);`)}`,
});
