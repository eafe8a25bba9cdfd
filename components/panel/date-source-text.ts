import { readDateSource } from '../../core/article/date-source.ts';
import { i18n } from '#i18n';
import { formatDay } from '../date/format-date.ts';

/** Where a date was found, in the reader's language; null where only the English sentence can say it. */
export function dateSourceText(source: string): string | null {
  const found = readDateSource(source);
  if (found === null) return null;
  const [first = '', second = ''] = found.values;
  switch (found.code) {
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
