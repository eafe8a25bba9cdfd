import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Clip, ClipProof } from '../../core/clip/clip.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import { ClipMargin, type FrameFiller } from './clip-margin.tsx';
import { ClipState } from './clip-state.tsx';
import { ClipFacts } from './clip-facts.tsx';
import { ClipTranslation } from './clip-translation.tsx';
import { corroborationMeaning, uncheckedWords } from './corroboration.ts';

export interface ClipReaderProps {
  clip: Clip;
  /** Null where the stored page is missing; then its text is shown. */
  html: string | null;
  proof: ClipProof;
  highlights: readonly Highlight[];
  /** Puts the kept page into the frame. */
  fill: FrameFiller;
  onBack: () => void;
  /** Looks at the address once more. */
  onCheck: () => void;
  onOpenSite: () => void;
  onExport: () => void;
}

/** A kept version as it was stored, with what it proves and what it does not, and the notes beside it. */
export function ClipReader({ clip, html, proof, highlights, fill, onBack, onCheck, onOpenSite, onExport }: ClipReaderProps) {
  const { number, generatedAtTime, wasDerivedFrom, corroboration } = clip;
  return (
    <main class="cg-clip">
      <header class="cg-clip-head">
        <button type="button" class="cg-button" onClick={onBack}><Icon name="back" />{i18n.t('library.title')}</button>
        <h1 class="cg-unseen" lang="vi">{clip.article.title || i18n.t('panel.untitled')}</h1>
        <p class="cg-keep-line">
          <b>{i18n.t('clip.version', [number])}</b>
          <span>{i18n.t('clip.keptAt', [formatMoment(generatedAtTime)])}</span>
          <button type="button" class="cg-link" onClick={onOpenSite} title={wasDerivedFrom}>{i18n.t('clip.openSite')}</button>
          <button type="button" class="cg-link" onClick={onExport}>{i18n.t('export.exportOrCite')}</button>
        </p>
        <ProofLine proof={proof} />
        <div class="cg-clip-second">
          <ClipState state={corroboration.state} />
          <p class="cg-quiet">
            {corroboration.why === null ? '' : `${uncheckedWords(corroboration.why)} `}{corroborationMeaning(corroboration.state)}
          </p>
          {corroboration.state === 'unchecked' && (
            <button type="button" class="cg-button cg-button-line" onClick={onCheck}>{i18n.t('clip.check')}</button>
          )}
        </div>
        <ClipTranslation clip={clip} />
        <ClipFacts clip={clip} />
      </header>
      {html === null
        ? <article class="cg-clip-text" lang="vi">{clip.article.text.split('\n').map((line, at) => <p key={at}>{line}</p>)}</article>
        : <ClipMargin key={clip.id} title={clip.article.title} highlights={highlights} fill={fill} />}
    </main>
  );
}

/** Every hash was computed anew as the clip was opened. */
function ProofLine({ proof }: { proof: ClipProof }) {
  if (proof.html === 'missing') return <Notice kind="bad">{i18n.t('clip.htmlMissing')}</Notice>;
  if (Object.values(proof).includes('altered')) return <Notice kind="bad">{i18n.t('clip.altered')}</Notice>;
  return <p class="cg-clip-state cg-clip-agrees"><Icon name="check" size={13} />{i18n.t('clip.intact')}</p>;
}
