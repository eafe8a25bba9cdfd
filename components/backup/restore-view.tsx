import type { RestoreCounts, RestorePreview } from '../../core/library/backup.ts';
import type { FileKind } from '../../core/import/imported.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';

export interface RestoreViewProps {
  kind: FileKind;
  preview: RestorePreview;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
}

/** What a file would bring, before anything is done. */
export function RestoreView({ kind, preview, busy, onApply, onCancel }: RestoreViewProps) {
  const { fresh, newer, copied, unreadable, aliases } = preview;
  const nothing = sum(fresh) + sum(newer) + copied + unreadable + aliases + newTerms(preview) === 0;
  return (
    <main class="cg-library-message cg-restore">
      <h1>{titleOf(kind)}</h1>
      <Made kind={kind} made={preview.made} />
      <Counts preview={preview} withClips={!isForeign(kind)} />
      <Remarks preview={preview} />
      {isForeign(kind) && sum(fresh) > 0 && <p>{i18n.t('import.unchecked')}</p>}
      <p>{nothing ? i18n.t('backup.nothing') : i18n.t('backup.safe')}</p>
      <div class="cg-library-buttons">
        {!nothing && (
          <button type="button" class="cg-button cg-button-main" aria-disabled={busy} onClick={busy ? undefined : onApply}>
            {busy ? i18n.t(kind === 'backup' ? 'backup.restoring' : 'import.importing') : i18n.t(kind === 'backup' ? 'backup.apply' : 'import.apply')}
          </button>
        )}
        <button type="button" class="cg-button cg-button-line" onClick={onCancel}>{i18n.t('backup.cancel')}</button>
      </div>
    </main>
  );
}

const isForeign = (kind: FileKind): boolean => kind === 'web-annotation' || kind === 'hypothesis';

function titleOf(kind: FileKind): string {
  switch (kind) {
    case 'backup': return i18n.t('backup.previewTitle');
    case 'archive': return i18n.t('import.archiveTitle');
    case 'web-annotation': return i18n.t('import.annotationsTitle');
    case 'hypothesis': return i18n.t('import.hypothesisTitle');
  }
}

/** Annotations of other programs do not say when they were written out, and an archive on purpose. */
function Made({ kind, made }: { kind: FileKind; made: string }) {
  if (made === '' || isForeign(kind)) return null;
  return <p>{i18n.t(kind === 'backup' ? 'backup.made' : 'import.newest', [formatMoment(made)])}</p>;
}

/** Annotations of other programs bring no versions. */
function Counts({ preview: { fresh, newer, same }, withClips }: { preview: RestorePreview; withClips: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <td /><th scope="col">{i18n.t('backup.articles')}</th><th scope="col">{i18n.t('backup.highlights')}</th>
          {withClips && <th scope="col">{i18n.t('backup.clips')}</th>}
        </tr>
      </thead>
      <tbody>
        <Row name={i18n.t('backup.fresh')} counts={fresh} withClips={withClips} />
        <Row name={i18n.t('backup.newer')} counts={newer} withClips={withClips} />
        <Row name={i18n.t('backup.same')} counts={same} withClips={withClips} />
      </tbody>
    </table>
  );
}

/** Terms that would be written. */
const newTerms = ({ terms }: RestorePreview): number => (terms === undefined ? 0 : terms.fresh + terms.newer + terms.copied);

function Remarks({ preview: { aliases, copied, deletedHere, unreadable, skipped, terms } }: { preview: RestorePreview }) {
  return (
    <>
      {terms !== undefined && <p>{i18n.t('backup.terms', [terms.fresh, terms.newer, terms.same])}</p>}
      {terms !== undefined && terms.copied > 0 && <p>{i18n.t('backup.termsCopied', terms.copied)}</p>}
      {aliases > 0 && <p>{i18n.t('backup.aliases', aliases)}</p>}
      {copied > 0 && <p>{i18n.t('backup.copied', copied)}</p>}
      {deletedHere > 0 && <p>{i18n.t('backup.deletedHere', deletedHere)}</p>}
      {unreadable > 0 && <p>{i18n.t('backup.unreadable', unreadable)}</p>}
      {skipped > 0 && <p>{i18n.t('import.skipped', skipped)}</p>}
    </>
  );
}

function Row({ name, counts, withClips }: { name: string; counts: RestoreCounts; withClips: boolean }) {
  return <tr><th scope="row">{name}</th><td>{counts.articles}</td><td>{counts.highlights}</td>{withClips && <td>{counts.clips}</td>}</tr>;
}

const sum = ({ articles, highlights, clips }: RestoreCounts): number => articles + highlights + clips;
