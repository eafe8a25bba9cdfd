import { i18n } from '#i18n';
import type { PageDescription } from '../../core/protocol.ts';
import { formatDay } from '../date/format-date.ts';
import { dateSourceText, inferenceText } from './date-source-text.ts';

/** Title, portal and date; a date that was worked out says so and tells how. */
export function ArticleHead({ page: { article, glossDate } }: { page: PageDescription }) {
  if (article === null) return null;
  const { published } = article;
  return (
    <header class="cg-panel-head">
      <h1 lang={article.language}>{article.title || i18n.t('panel.untitled')}</h1>
      <p class="cg-quiet">{article.portal}</p>
      <details class="cg-date">
        <summary>
          <span>{dateOf(glossDate)}</span>
          {glossDate.from === 'inferred' && <span class="cg-inferred">{i18n.t('panel.inferredMark')}</span>}
          <span class="cg-link">{i18n.t('panel.dateWhy')}</span>
        </summary>
        <p>{whyOf(glossDate.from)}</p>
        {glossDate.from === 'inferred' && published.inferred !== null && (
          <p>{inferenceText(published.inferred.from)}</p>
        )}
        <DateSource source={published.source} />
      </details>
    </header>
  );
}

function DateSource({ source }: { source: string }) {
  const text = dateSourceText(source);
  return text === null ? <p lang="en">{source}</p> : <p>{text}</p>;
}

function dateOf({ value, from }: PageDescription['glossDate']): string {
  switch (from) {
    case 'published': return formatDay(value);
    case 'inferred': return i18n.t('panel.probably', [formatDay(value)]);
    case 'today': return i18n.t('panel.noDate');
  }
}

function whyOf(from: PageDescription['glossDate']['from']): string {
  switch (from) {
    case 'published': return i18n.t('panel.publishedNote');
    case 'inferred': return i18n.t('panel.inferredNote');
    case 'today': return i18n.t('panel.todayNote');
  }
}
