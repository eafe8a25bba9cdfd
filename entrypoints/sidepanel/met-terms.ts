import { i18n } from '#i18n';
import type { MetFormat } from '../../components/own-glossary/met-period.tsx';
import { metAsAnki, metAsCsv, metInArticle } from '../../core/own-glossary/met.ts';
import { handOverText } from '../../platform/hand-over-text.ts';
import { notes } from './notes.ts';
import { state } from './tab-in-view.ts';

/** Hands on the terms of the article in view. */
export function handMet(format: MetFormat): void {
  const { value } = state;
  if (value.kind !== 'article' || value.page.article === null) return;
  const { title, url, portal } = value.page.article;
  const terms = metInArticle(value.page.mentions, { title, url, day: value.page.glossDate.value });
  const name = `chu-giai-terms-${portal}-${value.page.glossDate.value}`;
  if (format === 'csv') handOverText(metAsCsv(terms), `${name}.csv`, 'text/csv');
  else handOverText(metAsAnki(terms), `${name}-anki.txt`, 'text/plain');
  notes.report.value = { text: i18n.t('own.metSome', terms.length), bad: false };
}
