import { i18n } from '#i18n';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.4 MB". @param bytes */
export function formatSize(bytes: number): string {
  const at = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const options = { style: 'unit', unit: units[at] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: at < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(i18n.t('locale'), options).format(bytes / 1000 ** at);
}
