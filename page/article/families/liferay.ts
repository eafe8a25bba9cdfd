import type { Family } from '../family.ts';

/** Liferay 6: Hà Nội's departments, ministries and provinces with `/web/guest` and `/-/view_content/`. */
export const liferay: Family = {
  name: 'Liferay',
  recognise: { address: /\/-\/|[?&]p_p_id=|\/web\/(?:guest|\w+)\//, selector: '.portlet-boundary' },
  title: 'h1.title-art, .title-art, .asset-title, h3.header-title',
  sapo: '.asset-summary, .sapo, .article-detail .description',
  body: '.journal-content-article, .asset-content, #contentnews',
  date: '.assetPublishDate, .date_content_asset, .more-info',
  noise: '.asset-links, .asset-ratings, .taglib-social-bookmarks',
};
