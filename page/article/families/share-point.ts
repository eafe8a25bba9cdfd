import type { Family } from '../family.ts';

/** SharePoint 2007 and 2010: ministries and districts with `Pages/….aspx`. */
export const sharePoint: Family = {
  name: 'SharePoint',
  recognise: {
    generator: 'Microsoft SharePoint',
    address: /\/_layouts\/|\/Pages\/[^/]+\.aspx|\/Lists\//i,
    selector: '#s4-workspace, #MSO_ContentTable',
  },
  title: '.News_Detail_Title, #divArticleDescription3 h1, .ArticleTitle',
  sapo: '#divArticleDescription1, .sapo',
  body: '#divArticleDescription2, #divArticleDescription, .ms-rtestate-field',
  date: '.News_Time_Post, [id$="_pnHide"] span, .ArticleDate',
  source: '[id*="_pnNguontin"] p',
};
