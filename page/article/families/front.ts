import type { Family } from '../family.ts';

/** The Fatherland Front's central portal. */
export const front: Family = {
  name: 'mattran.org.vn',
  recognise: { hosts: ['mattran.org.vn'] },
  title: '.article__title',
  body: '.article__body',
  date: '.article__meta time',
};
