import { isSameText } from '../../core/article/title-text.ts';
import { collapse } from '../../core/article/white-space.ts';
import { textType, type Dom } from '../dom.ts';
import type { Hints } from './hints.ts';
import type { Reading } from './reading.ts';

const trails =
  '[itemtype$="BreadcrumbList"], [class*="breadcrumb" i], [id*="breadcrumb" i], [class*="crumb" i], .path, #path, [class*="duongdan" i], [class*="duong-dan" i], .cate-path';
const names = '.article__category, .article-category, [data-role="cate-name"], .detail-cate';
const home = /^(?:trang chủ|trang chu|home|trang nhất|cổng thông tin.*|chi tiết.*|bạn đang ở.*|»|›|>|\/)$/i;
/** A trail has few steps; an element of the name with more text is none. */
const mostTexts = 40;
const mostElements = 12;
const longest = 60;

/** The section that the article stands in: from the page's data, else the last step of its breadcrumb that is not the article. */
export function sectionOf(reading: Reading, title: string): string | null {
  return reading.metadata.section ?? reading.sections.findLast((step) => !isTitle(step, title)) ?? null;
}

/** The steps of the page's breadcrumb, the nearest to the article last. */
export function sectionsOf(dom: Dom, { section }: Pick<Hints, 'section'>): string[] {
  for (const element of [...dom.all(trails), ...section, ...dom.all(names)].slice(0, mostElements)) {
    const steps = textsIn(element, dom).flatMap((text) => text.split(/[»›>/|\n\t]| - /)).map(collapse);
    const sections = steps.filter((step) => step.length > 1 && step.length <= longest && !home.test(step.normalize('NFC')));
    if (sections.length > 0) return sections;
  }
  return [];
}

/** The text nodes of an element, in order; none of one that holds too many. */
function textsIn(element: Element, dom: Dom): string[] {
  const texts: string[] = [];
  const open: (Node | null)[] = [dom.first(element)];
  while (open.length > 0 && texts.length <= mostTexts) {
    const node = open.pop();
    if (node == null) continue;
    open.push(dom.next(node), dom.type(node) === textType ? null : dom.first(node));
    if (dom.type(node) === textType && /\S/.test((node as Text).data)) texts.push((node as Text).data); // as: the node's type was asked
  }
  return texts.length > mostTexts ? [] : texts;
}

function isTitle(step: string, title: string): boolean {
  const start = step.replace(/(?:\.\.\.|…)$/, '');
  return isSameText(step, title) || (start.length > 15 && isSameText(title.slice(0, start.length), start));
}
