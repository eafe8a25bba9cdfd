import { chineseDay, englishDay } from '../../reference/day.ts';
import type { Rendering } from '../mention.ts';
import type { DocumentNode } from './document.ts';
import { withArticle } from './render-english.ts';

/** "Politburo Directive No. 35-CT/TW of 14 June 2024"; a long issuer stands behind. */
export function renderDocument(node: DocumentNode, issuer: Rendering | null): Rendering {
  return { en: english(node, issuer), zh: chinese(node, issuer) };
}

function english({ type, number, day }: DocumentNode, issuer: Rendering | null): string {
  const name = `${type?.en ?? 'Document'} No. ${number.number}${day === null ? '' : ` of ${englishDay(day)}`}`;
  if (issuer === null) return name;
  return issuer.en.includes(' ') ? `${name}, issued by ${withArticle(issuer.en)}` : `${issuer.en} ${name}`;
}

function chinese({ type, number, day }: DocumentNode, issuer: Rendering | null): string | null {
  if (type?.zh == null || (issuer !== null && issuer.zh === null)) return null;
  return `${issuer?.zh ?? ''}${day === null ? '' : chineseDay(day)}第${number.number}号${type.zh}`;
}
