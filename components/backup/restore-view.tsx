import type { RestoreCounts, RestorePreview } from '../../core/library/backup.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';

export interface RestoreViewProps {
  preview: RestorePreview;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
}

/** What a backup would bring, before anything is done. */
export function RestoreView({ preview, busy, onApply, onCancel }: RestoreViewProps) {
  const { made, fresh, newer, same, copied, unreadable, aliases, deletedHere } = preview;
  const nothing = sum(fresh) + sum(newer) + copied + unreadable + aliases === 0;
  return (
    <main class="cg-library-message cg-restore">
      <h1>{i18n.t('backup.previewTitle')}</h1>
      <p>{i18n.t('backup.made', [formatMoment(made)])}</p>
      <table>
        <thead><tr><td /><th scope="col">{i18n.t('backup.articles')}</th><th scope="col">{i18n.t('backup.highlights')}</th><th scope="col">{i18n.t('backup.clips')}</th></tr></thead>
        <tbody>
          <Row name={i18n.t('backup.fresh')} counts={fresh} />
          <Row name={i18n.t('backup.newer')} counts={newer} />
          <Row name={i18n.t('backup.same')} counts={same} />
        </tbody>
      </table>
      {aliases > 0 && <p>{i18n.t('backup.aliases', aliases)}</p>}
      {copied > 0 && <p>{i18n.t('backup.copied', copied)}</p>}
      {deletedHere > 0 && <p>{i18n.t('backup.deletedHere', deletedHere)}</p>}
      {unreadable > 0 && <p>{i18n.t('backup.unreadable', unreadable)}</p>}
      <p>{nothing ? i18n.t('backup.nothing') : i18n.t('backup.safe')}</p>
      <div class="cg-library-buttons">
        {!nothing && (
          <button type="button" class="cg-button cg-button-main" aria-disabled={busy} onClick={busy ? undefined : onApply}>
            {busy ? i18n.t('backup.restoring') : i18n.t('backup.apply')}
          </button>
        )}
        <button type="button" class="cg-button cg-button-line" onClick={onCancel}>{i18n.t('backup.cancel')}</button>
      </div>
    </main>
  );
}

function Row({ name, counts }: { name: string; counts: RestoreCounts }) {
  return <tr><th scope="row">{name}</th><td>{counts.articles}</td><td>{counts.highlights}</td><td>{counts.clips}</td></tr>;
}

const sum = ({ articles, highlights, clips }: RestoreCounts): number => articles + highlights + clips;
