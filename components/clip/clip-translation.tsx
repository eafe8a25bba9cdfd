import type { Clip } from '../../core/clip/clip.ts';
import type { KeptTranslation, TranslatedPassage } from '../../core/clip/kept-translation.ts';
import type { EngineName } from '../../core/translation/job.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { engineName } from '../engine/engine-view.ts';
import { Flags } from '../translation/flags.tsx';

/** The translation that is kept with a version, passage by passage beside its source, folded away. */
export function ClipTranslation({ clip: { article, translation } }: { clip: Clip }) {
  if (translation === undefined) return null;
  const { kept, total } = termsIn(translation);
  return (
    <details class="cg-clip-facts cg-clip-translation">
      <summary>{i18n.t('translation.title')}{total > 0 && ` · ${i18n.t('translation.termsKept', [kept, total])}`}</summary>
      <p class="cg-quiet">{i18n.t('clip.translatedBy', [translation.engines.map(nameOf).join(', '), formatMoment(translation.at)])}</p>
      {translation.passages.map((passage) => <PassageRow key={passage.start} passage={passage} source={article.text.slice(passage.start, passage.end)} />)}
    </details>
  );
}

function PassageRow({ passage, source }: { passage: TranslatedPassage; source: string }) {
  const { text, state, broken, problems } = passage;
  return (
    <div class="cg-clip-pair">
      <p lang="vi">{source}</p>
      <div>
        <p lang="en">{text}</p>
        {state === 'flagged' && <Flags translation={{ locks: broken.map((term, start) => ({ ...term, start, kept: false })), problems }} />}
      </div>
    </div>
  );
}

function termsIn({ passages }: KeptTranslation): { kept: number; total: number } {
  const total = passages.reduce((sum, { terms }) => sum + terms, 0);
  return { total, kept: total - passages.reduce((sum, { broken }) => sum + broken.length, 0) };
}

const nameOf = ({ kind, host }: EngineName): string => (host === null ? engineName(kind) : i18n.t('engine.at', [engineName(kind), host]));
