import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import { i18n } from '#i18n';
import { FormerNotice, InheritedPlace } from './card-status.tsx';
import { OwnLine } from '../own-glossary/own-line.tsx';
import { Meaning } from './meaning.tsx';
import { lacksChinese, renderedLines, type GlossLanguage } from './rendering.ts';

interface CardHeadProps {
  gloss: Gloss;
  languages: readonly GlossLanguage[];
  /** What the built-in glossary says where the meaning is the reader's own. */
  builtIn?: Rendering | null | undefined;
  onBuiltIn?: (() => void) | undefined;
}

/** The meaning, large, between the words of the page and what is to be said of their spelling. */
export function CardHead({ gloss, languages, builtIn = null, onBuiltIn }: CardHeadProps) {
  const [first, ...others] = renderedLines(gloss.rendering, languages);
  return (
    <div class="cg-head">
      <p class="cg-source-text" lang="vi">{gloss.text}</p>
      {first !== undefined && (
        <h2 class={first.text.length > 90 ? 'cg-meaning cg-meaning-long' : 'cg-meaning'} lang={first.lang}>
          <Meaning text={first.text} />
        </h2>
      )}
      {others.map((line) => <p key={line.lang} class="cg-also" lang={line.lang}>{line.text}</p>)}
      {lacksChinese(gloss.rendering, languages) && <p class="cg-quiet">{i18n.t('card.noChinese')}</p>}
      <OwnLine gloss={gloss} builtIn={builtIn} onBuiltIn={onBuiltIn} />
      <Spelling gloss={gloss} />
      <InheritedPlace gloss={gloss} />
      <FormerNotice gloss={gloss} />
    </div>
  );
}

function Spelling({ gloss: { misspelt, standard } }: { gloss: Gloss }) {
  if (misspelt) {
    const text = standard === null ? i18n.t('card.misspeltPlain') : i18n.t('card.misspelt', [standard]);
    return <p class="cg-misspelt">{text}</p>;
  }
  return standard === null ? null : <p class="cg-full">{i18n.t('card.inFull', [standard])}</p>;
}
