import type { Family } from '../family.ts';

/** DotNetNuke: modules named `dnn_ctr507_…`. */
export const dotNetNuke: Family = {
  name: 'DotNetNuke',
  recognise: { generator: 'DotNetNuke', address: /Default\.aspx\?tabid=|\/tabid\/\d+\//i, selector: '[id^="dnn_ctr"]' },
  title: '[id^="dnn_ctr"][id$="lblTitle"], [id^="dnn_ctr"] .title',
  body: '[id^="dnn_ctr"][id$="lblContent"], [id^="dnn_ctr"] .Normal',
  date: '[id^="dnn_ctr"][id$="lblDate"]',
};
