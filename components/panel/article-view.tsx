import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PageDescription } from '../../core/protocol.ts';
import type { GlossLanguage } from '../card/rendering.ts';
import { KeepSection, type KeepSectionProps } from '../clip/keep-section.tsx';
import type { MetFormat } from '../own-glossary/met-period.tsx';
import type { NoteActions } from '../note/note-actions.ts';
import { TranslationSection, type TranslationActions } from '../translation/translation-section.tsx';
import { Notice } from '../notice/notice.tsx';
import { ArticleHead } from './article-head.tsx';
import { DetectionSection, type RegionActions } from './detection-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { HighlightsSection } from './highlights-section.tsx';
import type { OrphanActions } from './orphans.tsx';
import { PeopleSection } from './people-section.tsx';
import type { TermActions } from './term-card.tsx';
import { TermsSection } from './terms-section.tsx';

export interface ArticleActions extends RegionActions {
  /** Scrolls the article to a mention; the index is that of `PageDescription.mentions`. */
  onMention: (index: number) => void;
  onHighlight: (id: string) => void;
  /** Hands on the terms of the article. */
  onMet: (format: MetFormat) => void;
  /** Opens the page of the reader's own terms. */
  onOpenTerms: () => void;
  notes: NoteActions;
  orphans: Pick<OrphanActions, 'passages' | 'onAttach'>;
  terms: TermActions;
  /** The versions of the article that are kept, and how to keep another. */
  keep: KeepSectionProps;
  translate: TranslationActions;
  /** Hands the article to other programs. */
  send?: ComponentChildren;
}

interface ArticleViewProps extends ArticleActions {
  page: PageDescription;
  languages: readonly GlossLanguage[];
}

export function ArticleView(props: ArticleViewProps) {
  const { page, languages, onMention, onHighlight, onPickRegion, onForgetRegion, notes, orphans, keep, terms, translate, send } = props;
  return (
    <>
      <ArticleHead page={page} />
      <KeepSection {...keep} />
      {send !== undefined && <div class="cg-panel-send">{send}</div>}
      <Troubles page={page} />
      <TranslationSection {...translate} translation={page.translation} />
      <PeopleSection people={page.people} languages={languages} />
      <HighlightsSection highlights={page.highlights} onHighlight={onHighlight} notes={notes} {...orphans} onOpenClip={keep.onOpenClip} />
      <TermsSection mentions={page.mentions} languages={languages} onMention={onMention} terms={terms} glossDate={page.glossDate}
        onMet={props.onMet} onOpenTerms={props.onOpenTerms} />
      <DocumentsSection mentions={page.mentions} languages={languages} onMention={onMention} />
      <DetectionSection detection={page.detection} regionChosen={page.regionChosen} onPickRegion={onPickRegion} onForgetRegion={onForgetRegion} />
    </>
  );
}

function Troubles({ page: { interference, errors } }: { page: PageDescription }) {
  const { removals, gaveUp } = interference;
  if (removals === 0 && errors.length === 0) return null;
  return (
    <div class="cg-troubles">
      {removals > 0 && (
        <Notice kind="warn">
          {gaveUp ? i18n.t('panel.interference') : i18n.t('panel.interferenceLess', removals)}
        </Notice>
      )}
      {errors.length > 0 && (
        <Notice kind="bad">
          {i18n.t('panel.errors')}
          <ul lang="en">{errors.map((error) => <li key={error}>{error}</li>)}</ul>
        </Notice>
      )}
    </div>
  );
}
