import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mention } from '../../core/glossary/mention.ts';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { Section } from './section.tsx';
import type { MetFormat } from '../own-glossary/met-period.tsx';
import { groupTerms, type TermGroup } from './terms.ts';

interface TermsSectionProps {
  mentions: readonly Mention[];
  languages: readonly GlossLanguage[];
  onMention: (index: number) => void;
  /** Hands the list on, as a table or as cards to learn. */
  onMet: (format: MetFormat) => void;
  onOpenTerms: () => void;
}

/** Rows shown before "show all". */
const few = 12;

/** Every meaning with its count; pressing one goes through its places in turn. */
export function TermsSection({ mentions, languages, onMention, onMet, onOpenTerms }: TermsSectionProps) {
  const [all, setAll] = useState(false);
  const groups = groupTerms(mentions);
  return (
    <Section title={i18n.t('panel.terms')} count={groups.length}>
      {groups.length === 0 && <p class="cg-quiet">{i18n.t('panel.noTerms')}</p>}
      <ul class="cg-rows">
        {(all ? groups : groups.slice(0, few)).map((group) => (
          <li key={group.indexes[0]}><TermRow group={group} languages={languages} onMention={onMention} /></li>
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

interface TermRowProps extends Pick<TermsSectionProps, 'languages' | 'onMention'> {
  group: TermGroup;
}

function TermRow({ group: { mention, indexes }, languages, onMention }: TermRowProps) {
  const turn = useRef(0);
  const go = (): void => {
    const index = indexes[turn.current % indexes.length];
    turn.current += 1;
    if (index !== undefined) onMention(index);
  };
  return (
    <button type="button" class="cg-row" onClick={go}
      title={i18n.t('panel.goToTerm', indexes.length, [indexes.length, mention.text])}>
      <span>
        <Rendered rendering={mention.gloss} languages={languages} />
        {mention.text !== mention.gloss.en && <small lang="vi">{mention.text}</small>}
      </span>
      <span class="cg-times">{indexes.length}</span>
    </button>
  );
}
