/** The parts of an address that rules look at, as the platform's URL gives them. */
export interface AddressParts {
  /** `https:` */
  protocol: string;
  /** With the port where it is not the usual one. */
  host: string;
  pathname: string;
  /** With its question mark; empty where there is no query. */
  search: string;
}

const home = /^\/*(?:(?:vi|vn|en|vi-vn|web|portal|pages|sites|guest|home|index|default|trang-?chu|main)(?:\.(?:html?|aspx?|php|jsp|vgp))?\/*)*$/i;

/** Whether a path is a front page's. A query with a number may still name an article. */
export function isHome({ pathname, search }: AddressParts): boolean {
  return home.test(pathname) && !/\d{3,}/.test(search);
}

export function isSearch({ pathname, search }: AddressParts): boolean {
  return /(?:tim-?kiem|search)(?![a-z]*ed)/i.test(pathname) || /[?&](?:q|s|keyword|keywords|tukhoa|tu_khoa|query)=[^&]/i.test(search);
}

/** Where a portal answers what people ask it. */
export const isQuestions = ({ pathname }: AddressParts): boolean => /\/hoi-?dap(?:\/|\.|$)/i.test(pathname);

/** Runs of three or more digits in path and query: what tells one article of a portal from the next. */
export function contentIds({ pathname, search }: AddressParts): string[] {
  return `${pathname} ${search}`.match(/\d{3,}/g) ?? [];
}

const twinPath = /\/(?:print|savefile|printpage|in-bai|intrang)\/|\/(?:trang-in|ban-in|in-tin)-?\w*|\.amp$/i;

/** Whether a path is that of a page which repeats an article for a printer, a download or a telephone. */
export const isTwinPath = ({ pathname }: AddressParts): boolean => twinPath.test(pathname);
