import type { Family } from '../family.ts';

/** ONECMS (Hemera): Nhân Dân, Tiền Phong, VietnamPlus and many provincial newspapers. */
export const oneCms: Family = {
  name: 'ONECMS',
  recognise: {
    address: /-post\d+\.(?:html|tpo|vnp|vov)/,
    selector: '.cms-body, .zce-content-body, [cms-photo-caption]',
  },
  title: 'h1.article__title, .article__title.cms-title',
  sapo: '.article__sapo, .cms-desc, h2.des',
  body: '.article__body, .zce-content-body, .cms-body, .l-content, .main-col.content-col',
  date: '.article__meta time',
  byline: '.article__author, .article__meta .author',
  caption: 'table.picture td.caption, td.caption, table.article__avatar td.caption',
  section: '.article__breadcrumb, .breadcrumb',
  noise: '.article-relate, .article__tools, .article__tag, .cms-relate',
};
