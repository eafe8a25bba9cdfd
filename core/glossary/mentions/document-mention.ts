import { chineseDay, englishDay } from '../../reference/day.ts';
import { documentLink } from '../../reference/document-link.ts';
import { issuerOf, type DocumentNumber } from '../../reference/document-number.ts';
import type { DocumentNode } from '../grammar/document.ts';
import { chineseBody } from '../grammar/render-chinese.ts';
import { englishBody, withArticle } from '../grammar/render-english.ts';
import type { Mention, Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { blank } from './blank.ts';
import { bodyMention } from './body-mention.ts';

export function documentMention(reading: Reading, node: DocumentNode): Mention {
  const { number, issuer } = node;
  const type = node.type === null ? null : (reading.context.own?.correct(node.type) ?? node.type);
  const issuing = issuer === null ? null : issuerName(reading, issuer);
  const cited = node.day === null ? null : issuing;
  const gloss = { en: englishDocument({ ...node, type }, cited), zh: chineseDocument({ ...node, type }, cited) };
  const track = issuer === null ? null : 'kind' in issuer ? issuer.concept.track : issuer.track;
  const parts = cited !== null && issuer !== null && 'kind' in issuer ? [bodyMention(reading, issuer)] : [];
  return {
    ...blank(reading, node, 'document', gloss),
    concept: node.type?.id ?? null,
    parts,
    track: track ?? (number.number.includes('/TW') ? 'Party' : null),
    misspelt: node.misspelt,
    document: {
      type: type?.en ?? 'Document',
      number: number.number,
      year: number.year ?? (node.day === null ? null : Number(node.day.slice(0, 4))),
      issuer: issuing?.en ?? issuerOf(number.issuer)?.en ?? null,
      link: documentLink(number),
    },
  };
}

function issuerName(reading: Reading, issuer: NonNullable<DocumentNode['issuer']>): Rendering {
  if (!('kind' in issuer)) return { en: issuer.en, zh: issuer.zh };
  return { en: englishBody(issuer, reading.context.day), zh: chineseBody(issuer, reading.context.day) };
}

/** "Nghị định 03 năm 2019": a year that is no part of the number. */
const yearBeside = ({ number, year }: DocumentNumber): string | null => (year === null || number.includes(`${year}`) ? null : `${year}`);

/** "Politburo Directive No. 35-CT/TW of 14 June 2024"; a long issuer stands behind. */
function englishDocument({ type, number, day }: DocumentNode, issuer: Rendering | null): string {
  const time = day === null ? yearBeside(number) : englishDay(day);
  const name = `${type?.en ?? 'Document'} No. ${number.number}${time === null ? '' : ` of ${time}`}`;
  if (issuer === null) return name;
  return issuer.en.includes(' ') ? `${name}, issued by ${withArticle(issuer.en)}` : `${issuer.en} ${name}`;
}

function chineseDocument({ type, number, day }: DocumentNode, issuer: Rendering | null): string | null {
  if (type?.zh == null || (issuer !== null && issuer.zh === null)) return null;
  const year = yearBeside(number);
  return `${issuer?.zh ?? ''}${day === null ? (year === null ? '' : `${year}年`) : chineseDay(day)}第${number.number}号${type.zh}`;
}
