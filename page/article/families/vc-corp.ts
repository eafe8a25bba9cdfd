import type { Family } from '../family.ts';

/** VCCorp's publishing system: the Government's portals and newspaper, Người Lao Động, Tuổi Trẻ, Sức khỏe và Đời sống. */
export const vcCorp: Family = {
  name: 'VCCorp',
  recognise: {
    address: /-\d{15,21}\.(?:htm|chn|amp)/,
    selector: '.afcbc-body, #admwrapper, [data-role="publishdate"]',
  },
  title: 'h1.detail-title, [data-role="title"]',
  sapo: '.detail-sapo, [data-role="sapo"]',
  body: '.detail-content.afcbc-body, [data-role="content"], .detail-content',
  date: '[data-role="publishdate"], .detail-time',
  byline: '.author-info .name, .detail-author, [data-role="author"]',
  caption: 'figcaption.PhotoCMS_Caption, .PhotoCMS_Caption',
  source: '.PhotoCMS_Author',
  section: '[data-role="cate-name"], .detail-cate',
  noise: '[type="RelatedOneNews"], [type="RelatedNews"], .link-content-footer, [type="content"] h4',
};
