/**
 * What the names that a page's author gave to an element say about it. A hint only: sites rename and reuse them,
 * so a box that holds much of the page's text is never taken away for its name.
 */
export interface NamedRole {
  chrome: boolean;
  /** The page's head, unless a heading is named so. */
  header: boolean;
  hidden: boolean;
  caption: boolean;
  /** Sure names of an article's body, as the common portal software has them. */
  body: boolean;
}

const chrome =
  / (menu|nav|navbar|navigation|footer|sidebar|breadcrumbs?|crumbs?|path|related?|cmts?|lienquan|tinkhac|tinlienquan|cungchuyenmuc|comments?|binhluan|share|social|relatedposts|tools?|toolbar|tags?|banner|ads|advert\w*|quangcao|weather|thoitiet|copyright|login|dangnhap|search|timkiem|poll|pagination|pager|newsletter|rating|danhgia|topbar|popup|modal|cookie|clock|dongho|languages?|hotline|counter|thongke|docnhieu|xemnhieu|tinmoi|tinnoibat|(tin|bai) (khac|moi|lien quan|noi bat|cung|doc nhieu)|others? news|news others?|most (read|viewe?d?)|(doc|xem) nhieu|duong dan|masthead|logo|audio|player|voice|font ?size|lien ket|weblinks?) /;
const header = /^ (ctl |app |site |top |main )?header (top |bar |wrap |wrapper |inner |container )?$/;
const hidden = /^(hidden|hide|d-none|sr-only|visually-hidden|screen-reader-text)$/;
const caption = / (captions?|chuthich|chu thich|chuthichanh|photocms caption|(img|image|photo|anh) (desc|note|title)) /;
const body =
  / (article body|articlebody|article content|detail content|cms body|zce content body|afcbc body|fck detail|journal content article|entry content|post content|news content|newscontent|news bodyhtml|bodytext|noidung|noi dung|divarticledescription|div article description|div news details|contentnews|content detail|cotent detail|article detail) $/;

const known = new Map<string, NamedRole>();
export const noRole: NamedRole = { chrome: false, header: false, hidden: false, caption: false, body: false };

/** By the element's class and id. */
export function namedRole(className: string | null, id: string | null): NamedRole {
  if (!className && !id) return noRole;
  const key = `${className ?? ''}\n${id ?? ''}`;
  const found = known.get(key) ?? readNames(className ?? '', id ?? '');
  if (known.size > 5000) known.clear();
  known.set(key, found);
  return found;
}

function readNames(className: string, id: string): NamedRole {
  const classes = className.split(/\s+/);
  const names = [...classes, id].map(words);
  return {
    chrome: names.some((name) => chrome.test(name)),
    header: names.some((name) => header.test(name)),
    hidden: classes.some((name) => hidden.test(name)),
    caption: names.some((name) => caption.test(name)),
    body: names.some((name) => body.test(name)),
  };
}

/** `ctl00_ContentPlaceHolder1_newsContent` → ` ctl content place holder news content `, with blanks at the ends to match whole words. */
export function words(name: string): string {
  return ` ${name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z]+/g, ' ').trim()} `;
}
