import { i18n } from '#i18n';

/** "5 July 2024", in Vietnamese "5/7/2024". @param day `YYYY-MM-DD` */
export function formatDay(day: string): string {
  const locale = i18n.t('locale');
  // Vietnamese papers write days in figures; CLDR's long form ("5 tháng 7, 2024") is nobody's habit.
  const month = locale === 'vi' ? 'numeric' : 'long';
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** Day and time of a moment in the reader's own time zone. @param moment ISO 8601 */
export function formatMoment(moment: string): string {
  const locale = i18n.t('locale');
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const month = locale === 'vi' ? 'numeric' : 'long';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric' }).format(date);
  return `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date)}`;
}
