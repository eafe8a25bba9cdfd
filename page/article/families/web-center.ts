import type { Family } from '../family.ts';

/** Oracle WebCenter: generated class names, so its pages are told by their addresses alone. */
export const webCenter: Family = {
  name: 'Oracle WebCenter',
  recognise: { address: /\/webcenter\/portal\/|[?&]dDocName=/i },
};
