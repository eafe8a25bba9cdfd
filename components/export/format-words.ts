import { i18n } from '#i18n';
import type { ExportFormat } from '../../core/export/formats.ts';

/** Name of a format, and what it is good for in one line. */
export function formatWords(format: ExportFormat): { name: string; help: string } {
  switch (format) {
    case 'archive': return { name: i18n.t('export.archive'), help: i18n.t('export.archiveHelp') };
    case 'markdown': return { name: 'Markdown', help: i18n.t('export.markdownHelp') };
    case 'html': return { name: i18n.t('export.html'), help: i18n.t('export.htmlHelp') };
    case 'csv': return { name: i18n.t('export.csv'), help: i18n.t('export.csvHelp') };
    case 'jsonld': return { name: 'Web Annotation', help: i18n.t('export.jsonldHelp') };
    case 'ris': return { name: 'RIS', help: i18n.t('export.risHelp') };
    case 'bibtex': return { name: 'BibTeX', help: i18n.t('export.bibtexHelp') };
    case 'csl': return { name: 'CSL-JSON', help: i18n.t('export.cslHelp') };
    case 'warc': return { name: 'WARC', help: i18n.t('export.warcHelp') };
  }
}
