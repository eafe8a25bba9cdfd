import type { Family } from '../family.ts';

/** Portals that VNPT and Viettel keep for districts and communes. */
export const commune: Family = {
  name: 'VNPT/Viettel',
  recognise: { selector: '.accessibility, [class*="tuong-phan"], [class*="high-contrast"]' },
  title: '.title-news, .news-title, .title-detail, .tieu-de-tin',
  body: '.detail-content, .news-content, .noi-dung-tin',
  date: '.date-post, .ngay-dang, .post-date',
  noise: '.font-bar, .view-count, .accessibility',
};
