import type { Family } from '../family.ts';

/** NukeViet: departments, schools, unions. Its stamps are PHP's `d/m/Y h:i:s A`, whatever AM and PM suggest. */
export const nukeViet: Family = {
  name: 'NukeViet',
  recognise: { generator: 'NukeViet', selector: '.news_column, #news-bodyhtml' },
  title: 'h1.title[itemprop="headline"], [itemprop="headline"], #news_detail > h1',
  sapo: '#hometext, .hometext',
  body: '#news-bodyhtml, .bodytext, #bodytext',
  date: '#news_detail .time, em.time',
  caption: '.imghome em, #imghome em, .imgalt, .imghome .show',
  noise: '.news-download-file, .newh3, #newsVoicePlayer, .keywords',
  dayFirst: true,
};
