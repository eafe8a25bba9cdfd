import type { Family } from '../family.ts';

/** ASP.NET systems of their own: controls keep the names that their authors gave them, behind a path of containers. */
export const aspNet: Family = {
  name: 'ASP.NET',
  recognise: { address: /\.aspx(?:$|\?)/i, selector: '#aspnetForm, [id^="ctl00_"], [id^="BodyContent_ctl00"]' },
  title: '[id$="newsTitle"], [id$="lbHeadline"], [id$="lblTitle"], [id$="lblTieuDe"]',
  sapo: '[id$="newsSummary"], [id$="lblSapo"], [id$="lblTomTat"], [id$="lblTrichDan"]',
  body: '[id$="newsContent"], [id$="lbBody"], [id$="lblContent"], [id$="lblNoiDung"], #divNewsDetails',
  date: '[id*="Content"][id$="lblDate"], [id*="Content"][id$="lbDate"], [id$="lblNgayDang"]',
  byline: '[id$="lblTacGia"], [id$="lblAuthor"]',
  source: '[id$="lblNguonThongTin"], [id$="lblNguon"]',
};
