import type { Gloss } from '../../core/glossary/gloss.ts';
import { i18n } from '#i18n';
import { FormerNotice, InheritedPlace } from './card-status.tsx';
import { Meaning } from './meaning.tsx';
import { lacksChinese, renderedLines, type GlossLanguage } from './rendering.ts';

/** The meaning, large, between the words of the page and what is to be said of their spelling. */
export function CardHead({ gloss, languages }: { gloss: Gloss; languages: readonly GlossLanguage[] }) {
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
