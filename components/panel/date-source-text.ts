import { readContradiction, readDateSource, type DateSourceRead } from '../../core/article/date-source.ts';
import { readInference } from '../../core/article/infer-date.ts';
import { i18n } from '#i18n';
import { formatDay } from '../date/format-date.ts';

/** Where a date was found, in the reader's language; null where only the English sentence can say it. */
export function dateSourceText(source: string): string | null {
  const contradiction = readContradiction(source);
  if (contradiction !== null) return i18n.t('dateSource.contradiction', [spoken(contradiction[0]), spoken(contradiction[1])]);
  const found = readDateSource(source);
  return found === null ? null : spoken(found);
}

/** From which words of the article a date was worked out. */
export function inferenceText(from: string): string {
  const [event = from, year = null] = readInference(from) ?? [];
  return year === null ? i18n.t('panel.inferredFrom', [event]) : i18n.t('panel.inferredFromBoth', [event, year]);
}

function spoken({ code, values: [first = '', second = ''] }: DateSourceRead): string {
  switch (code) {
    case 'data': return i18n.t('dateSource.data', [formatDay(first), second]);
    case 'dataUpdate': return `${i18n.t('dateSource.data', [formatDay(first), second])} ${i18n.t('dateSource.update')}`;
    case 'label': return i18n.t('dateSource.label', [first]);
    case 'labelUpdate': return `${i18n.t('dateSource.label', [first])} ${i18n.t('dateSource.update')}`;
    case 'line': return i18n.t('dateSource.line', [first]);
    case 'address': return i18n.t('dateSource.address', [formatDay(first)]);
    case 'none': return i18n.t('dateSource.none');
    case 'unreadable': return i18n.t('dateSource.unreadable', [first]);
  }
}
