import { isSameText } from '../../core/article/title-text.ts';
import { collapse } from '../../core/article/white-space.ts';
import type { Reading } from './reading.ts';

const selector =
  '[itemtype$="BreadcrumbList"], [class*="breadcrumb" i], [id*="breadcrumb" i], [class*="crumb" i], .path, #path, [class*="duongdan" i], [class*="duong-dan" i], .cate-path, .article__category, [data-role="cate-name"]';
const home = /^(?:trang chủ|trang chu|home|trang nhất|cổng thông tin.*|»|›|>|\/)$/i;

/** The section that the article stands in: from the page's data, else the last step of its breadcrumb that is not the article. */
export function sectionOf({ dom, metadata }: Reading, title: string): string | null {
  if (metadata.section !== null) return metadata.section;
  for (const element of dom.all(selector)) {
    const steps = dom.text(element).split(/[»›>/|\n\t]|&raquo;| - /).map(collapse);
    const sections = steps.filter((step) => step !== '' && step.length <= 60 && !home.test(step.normalize('NFC')) && !isTitle(step, title));
    const last = sections.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function isTitle(step: string, title: string): boolean {
  const start = step.replace(/(?:\.\.\.|…)$/, '');
  return isSameText(step, title) || (start.length > 15 && isSameText(title.slice(0, start.length), start));
}
