import { decide } from '../../page/article/decide.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { measure, once } from '../harness.ts';
import { frontPageHtml } from '../text/page-html.ts';

/** Of a list of news; it does not say so, or nobody would have to look. */
const address = 'https://haiduong.gov.vn/tin-tuc/tin-tong-hop.html';

/** The script adds the bytes of the built extension to these. */
export const row: Row = {
  area: 'Weight',
  parts: [
    { name: 'decide, first call', tabs: 9, run: firstLook },
    { name: 'decide, many calls', tabs: 1, run: manyLooks },
  ],
};

const frontPage = (): Document => new DOMParser().parseFromString(frontPageHtml(400), 'text/html');

async function firstLook(): Promise<Figure[]> {
  const page = frontPage();
  return Promise.resolve([figure('decide on a list of news, first call', { ms: once(() => decide(page, address)), bounds: [{ of: 'ms', most: 5 }] })]);
}

async function manyLooks(): Promise<Figure[]> {
  const page = frontPage();
  const { isArticle } = decide(page, address);
  return [figure('decide on a list of news, warm', { ms: await measure(() => decide(page, address)), note: isArticle ? 'taken for an article' : null })];
}
