import type { Family } from '../family.ts';

/** Nhân Dân before ONECMS: the title is an h3. */
export const nhanDanOld: Family = {
  name: 'nhandan.com.vn',
  recognise: { hosts: ['nhandan.com.vn'], selector: '.item-container .item-content' },
  title: '.item-container > h3',
  sapo: '.item-container .sapo',
  body: '.item-content',
  date: '.date-created',
  caption: '.img-caption',
};
