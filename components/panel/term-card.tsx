import { useState } from 'preact/hooks';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { PageDescription } from '../../core/protocol.ts';
import { Card } from '../card/card.tsx';
import type { CopyState } from '../card/card-actions.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import type { SaveState } from '../selection-bar/save-state.ts';

/** What the list of terms does besides going to them: all that a card in the page does. */
export interface TermActions {
  /** Null until the glossary is there. */
  explain: (mention: Mention) => Gloss | null;
  /** Answers whether it is on the clipboard. */
  onCopyTerm: (text: string) => Promise<boolean>;
  /** Answers why the words could not be kept; null where they are. */
  onHighlightTerm: (index: number) => Promise<string | null>;
  /** Reads the words aloud; left out where no voice can. */
  onSpeak: ((text: string) => void) | undefined;
}

interface TermCardProps {
  terms: TermActions;
  mention: Mention;
  /** Its first place in the article, in `PageDescription.mentions`. */
  index: number;
  places: number;
  languages: readonly GlossLanguage[];
  glossDate: PageDescription['glossDate'];
  onNext: () => void;
}

/** The card of a term within the panel's list, for whoever reads without marks. */
export function TermCard({ terms, mention, index, places, languages, glossDate, onNext }: TermCardProps) {
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const [copy, setCopy] = useState<CopyState>('idle');
  const gloss = terms.explain(mention);
  if (gloss === null) return null;
  const keep = async (): Promise<void> => {
    setSave({ state: 'saving' });
    const problem = await terms.onHighlightTerm(index);
    setSave(problem === null ? { state: 'saved' } : { state: 'failed', problem });
  };
  const { onSpeak } = terms;
  return (
    <div class="cg-term-card">
      <Card gloss={gloss} languages={languages} glossDate={glossDate} pinned={false} save={save} copy={copy} here={{ count: places, onNext }}
        onSpeak={onSpeak && (() => onSpeak(mention.text))} onHighlight={() => void keep()}
        onCopy={(text) => void terms.onCopyTerm(text).then((done) => setCopy(done ? 'copied' : 'failed'))} />
    </div>
  );
}
