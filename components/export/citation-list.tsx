import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationStyle } from '../../core/export/plain-citation.ts';
import { Icon } from '../icon/icon.tsx';

interface CitationListProps {
  citations: readonly { style: CitationStyle; text: string }[];
  onCopy: (text: string) => Promise<boolean>;
}

/** How to cite the article, to be copied. */
export function CitationList({ citations, onCopy }: CitationListProps) {
  const [copied, setCopied] = useState<{ style: CitationStyle; done: boolean } | null>(null);
  return (
    <section class="cg-export-cite" aria-label={i18n.t('export.cite')}>
      <h3 class="cg-heading">{i18n.t('export.cite')}</h3>
      <ul>
        {citations.map(({ style, text }) => (
          <li key={style}>
            <p><b>{styleName(style)}</b> <span lang="vi">{text}</span></p>
            <button type="button" class="cg-button cg-button-icon" aria-label={i18n.t('export.copyWhich', [styleName(style)])}
              onClick={() => void onCopy(text).then((done) => setCopied({ style, done }))}>
              <Icon name={copied?.style === style && copied.done ? 'check' : 'copy'} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="cg-quiet">{copied === null ? '' : copied.done ? i18n.t('export.copied') : i18n.t('export.notCopied')}</p>
    </section>
  );
}

function styleName(style: CitationStyle): string {
  switch (style) {
    case 'chicago': return 'Chicago';
    case 'apa': return 'APA';
    case 'vietnamese': return i18n.t('export.vietnamese');
  }
}
