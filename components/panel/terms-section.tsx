import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mention } from '../../core/glossary/mention.ts';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { Icon } from '../icon/icon.tsx';
import { Section } from './section.tsx';
import { TermCard, type TermActions } from './term-card.tsx';
import type { MetFormat } from '../own-glossary/met-period.tsx';
import { groupTerms, type TermGroup } from './terms.ts';

interface TermsSectionProps {
  mentions: readonly Mention[];
  languages: readonly GlossLanguage[];
  onMention: (index: number) => void;
  /** Hands the list on, as a table or as cards to learn. */
  onMet: (format: MetFormat) => void;
  onOpenTerms: () => void;
  terms: TermActions;
  glossDate: PageDescription['glossDate'];
}

/** Rows shown before "show all". */
const few = 12;

/** Every meaning with its count; pressing one goes through its places in turn. */
export function TermsSection({ mentions, onMet, onOpenTerms, ...row }: TermsSectionProps) {
  const [all, setAll] = useState(false);
  const groups = groupTerms(mentions);
  return (
    <Section title={i18n.t('panel.terms')} count={groups.length}>
      {groups.length === 0 && <p class="cg-quiet">{i18n.t('panel.noTerms')}</p>}
      <ul class="cg-rows">
        {(all ? groups : groups.slice(0, few)).map((group) => (
          <li key={group.indexes[0]}><TermRow group={group} {...row} /></li>
        ))}
      </ul>
      {groups.length > few && (
        <button type="button" class="cg-link cg-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('panel.showLess') : i18n.t('panel.showAll', [groups.length])}
        </button>
      )}
      <p class="cg-panel-hand">
        {groups.length > 0 && <button type="button" class="cg-link" onClick={() => onMet('csv')}>{i18n.t('own.metHere')}</button>}
        {groups.length > 0 && <button type="button" class="cg-link" onClick={() => onMet('anki')}>{i18n.t('own.metHereAnki')}</button>}
        <button type="button" class="cg-link" onClick={onOpenTerms}>{i18n.t('own.openAll')}</button>
      </p>
    </Section>
  );
}

interface TermRowProps extends Omit<TermsSectionProps, 'mentions' | 'onMet' | 'onOpenTerms'> {
  group: TermGroup;
}

function TermRow({ group: { mention, indexes }, languages, onMention, terms, glossDate }: TermRowProps) {
  const turn = useRef(0);
  const [open, setOpen] = useState(false);
  const card = useId();
  const go = (): void => {
    const index = indexes[turn.current % indexes.length];
    turn.current += 1;
    if (index !== undefined) onMention(index);
  };
  return (
    <>
      <div class="cg-term">
        <button type="button" class="cg-row" onClick={go} title={i18n.t('panel.goToTerm', indexes.length, [indexes.length, mention.text])}>
          <span>
            <Rendered rendering={mention.gloss} languages={languages} />
            {mention.text !== mention.gloss.en && <small lang="vi">{mention.text}</small>}
          </span>
          <span class="cg-times">{indexes.length}</span>
        </button>
        <button type="button" class="cg-button cg-button-icon" aria-expanded={open} aria-controls={card} aria-label={i18n.t('card.explainPart', [mention.text])}
          onClick={() => setOpen(!open)}>
          <Icon name="down" />
        </button>
      </div>
      <div id={card}>
        {open && <TermCard terms={terms} mention={mention} index={indexes[0] ?? 0} places={indexes.length} languages={languages} glossDate={glossDate} onNext={go} />}
      </div>
    </>
  );
}
