import { Document, Scalar } from 'yaml';
import { oneLine } from './plain-text.ts';

/**
 * Front matter as Obsidian's web clipper writes it: values in double quotes, days bare, lists a line each.
 * https://help.obsidian.md/properties knows text, lists, numbers and dates.
 */
export function frontMatter(properties: Record<string, string | number | readonly string[] | null>): string {
  const document = new Document({});
  for (const [key, value] of Object.entries(properties)) {
    if (value === null) document.set(key, null);
    else if (typeof value === 'object') document.set(key, document.createNode(value.map((each) => scalar(each))));
    else document.set(key, scalar(value));
  }
  return `---\n${document.toString({ lineWidth: 0, nullStr: '' })}---\n`;
}

function scalar(value: string | number): Scalar {
  const node = new Scalar(typeof value === 'string' ? oneLine(value) : value);
  if (typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}
