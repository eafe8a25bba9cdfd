import type { AddressParts } from './address.ts';

/** What pages that introduce a body or a place, or say what its leaders do this week, are called, as addresses write it. One with a number is a piece of news. */
const name =
  /^(?:(?:thong-tin-)?(?:gioi-?thieu(?:-(?:chung|tong-quan|ve|tinh|thanh-pho|huyen|xa|phuong|so|ban|trung-tam|cong|don-vi)(?:-\D*)?)?|lien-?he)|about(?:-?us)?|contact(?:-?us)?|introduction|thu-ngo|tong-quan|(?:(?:vi-tri-)?chuc-nang-(?:va-)?nhiem-vu|(?:co-cau|so-do|bo-may)-to-chuc|to-chuc-bo-may|(?:lich-su|qua-trinh)-hinh-thanh|dieu-kien-tu-nhien|vi-tri-dia-ly)(?:-\D*)?|lich-(?:cong-tac|lam-viec)(?:-.*)?|(?:chinh-sach-(?:bao-mat|rieng-tu)|(?:dieu-khoan|huong-dan|quy-dinh)-su-dung)(?:-\D*)?)$/;
const longest = 120;

/** Whether an address is that of a page which introduces a body: `/gioi-thieu/…`, `?page=lien-he`. */
export const isStandingAddress = ({ pathname, search }: AddressParts): boolean =>
  `${pathname}${search}`.toLowerCase().split(/[/?&=]/).some((part) => name.test(part.replace(/\.\w+$/, '')));

/** Whether a title is that of such a page: "Giới thiệu chung", "Chức năng, nhiệm vụ của Sở". News may have one too, but has a day. */
export const isStandingTitle = (title: string): boolean => title.length <= longest && name.test(slugOf(title));

const slugOf = (title: string): string =>
  title.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[đð]/g, 'd').replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
