import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import { Card } from '../card/card.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { ColourChoice } from '../note/colour-choice.tsx';
import type { Colour } from '../../core/annotation/highlight.ts';
import { SampleText } from './sample-text.tsx';

export interface WelcomeProps {
  /** Of an article: read here, without any site. */
  text: string;
  mentions: readonly Mention[];
  /** The day of that article, `YYYY-MM-DD`. */
  day: string;
  languages: readonly GlossLanguage[];
  explain: (mention: Mention) => Gloss;
  onCopy: (text: string) => void;
  onOpenOptions: () => void;
  onOpenLibrary: () => void;
}

/** Three steps on a sample: a term explains itself, a sentence is kept, and where things are found again. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="cg-surface cg-welcome">
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="cg-welcome-lead">{i18n.t('welcome.lead')}</p>
      <ol>
        <li><ReadStep {...props} /></li>
        <li><KeepStep text={props.text} /></li>
        <li>
          <h2>{i18n.t('welcome.find')}</h2>
          <p>{i18n.t('welcome.findHelp')}</p>
          <p class="cg-welcome-doors">
            <button type="button" class="cg-button cg-button-main" onClick={props.onOpenOptions}>{i18n.t('welcome.options')}</button>
            <button type="button" class="cg-button cg-button-line" onClick={props.onOpenLibrary}>{i18n.t('panel.openLibrary')}</button>
          </p>
        </li>
      </ol>
      <p class="cg-quiet">{i18n.t('options.privacyHelp')}</p>
    </main>
  );
}

function ReadStep({ text, mentions, day, languages, explain, onCopy }: WelcomeProps) {
  const [open, setOpen] = useState(0);
  const mention = mentions[open];
  return (
    <>
      <h2>{i18n.t('welcome.read')}</h2>
      <p>{i18n.t('welcome.readHelp')}</p>
      <SampleText text={text} mentions={mentions} open={open} onOpen={setOpen} />
      {mention !== undefined && (
        <div class="cg-welcome-card">
          <Card key={mention.start} gloss={explain(mention)} languages={languages} glossDate={{ value: day, from: 'published' }} pinned={false}
            save={{ state: 'idle' }} copy="idle" onCopy={onCopy} />
        </div>
      )}
    </>
  );
}

function KeepStep({ text }: { text: string }) {
  const [colour, setColour] = useState<Colour>('claim');
  return (
    <>
      <h2>{i18n.t('welcome.keep')}</h2>
      <p>{i18n.t('welcome.keepHelp')}</p>
      <p class="cg-sample" lang="vi"><mark class={`cg-pen-${colour}`}>{text}</mark></p>
      <ColourChoice colour={colour} onChange={setColour} />
    </>
  );
}
