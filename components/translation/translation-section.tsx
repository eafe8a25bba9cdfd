import type { TranslationSummary } from '../../core/translation/summary.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { failureText } from '../notice/failure-text.ts';
import { Notice } from '../notice/notice.tsx';
import { Section } from '../panel/section.tsx';
import { BrokenLocks } from './broken-locks.tsx';

/** The engine in use; `null` where none is set up. */
export type EngineName = { kind: 'on-device' } | { kind: 'web'; name: string } | null;

export interface TranslationSectionProps {
  engine: EngineName;
  /** Null where nothing of the page has been translated. */
  translation: TranslationSummary | null;
  onTranslate: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onShow: (shown: boolean) => void;
  /** Scrolls the article to a passage. */
  onPassage: (passage: number) => void;
  onSetUp: () => void;
}

/** The article's translation: asking for it, its progress, its receipt, and by whom it is made. */
export function TranslationSection(props: TranslationSectionProps) {
  const { engine, translation, onSetUp } = props;
  if (engine === null) {
    return (
      <Section title={i18n.t('translation.title')}>
        <p class="cg-quiet">{i18n.t('translation.noEngine')}</p>
        <button type="button" class="cg-link cg-more" onClick={onSetUp}>{i18n.t('translation.setUp')}</button>
      </Section>
    );
  }
  return (
    <Section title={i18n.t('translation.title')}>
      <div class="cg-translation">
        {translation === null || translation.asked === 0
          ? <Ask onTranslate={props.onTranslate} />
          : <Translated {...props} translation={translation} />}
        <p class="cg-quiet">{engine.kind === 'on-device' ? i18n.t('translation.onDevice') : i18n.t('translation.with', [engine.name])} {i18n.t('translation.key')}</p>
      </div>
    </Section>
  );
}

function Ask({ onTranslate }: { onTranslate: () => void }) {
  return <button type="button" class="cg-button cg-button-line" onClick={onTranslate}><Icon name="read" />{i18n.t('translation.article')}</button>;
}

type TranslatedProps = TranslationSectionProps & { translation: TranslationSummary };

function Translated({ translation, onTranslate, onCancel, onRetry, onShow, onPassage }: TranslatedProps) {
  const { asked, done, failed, waiting, shown, broken, problem } = translation;
  return (
    <>
      {waiting > 0 && <progress aria-label={i18n.t('translation.waiting')} value={done + failed} max={asked} />}
      <Facts {...translation} />
      {problem !== null && <Notice kind="bad">{failureText(problem)}</Notice>}
      <div class="cg-translation-actions">
        {waiting > 0
          ? <button type="button" class="cg-button cg-button-line" onClick={onCancel}><Icon name="close" />{i18n.t('translation.cancel')}</button>
          : <button type="button" class="cg-button cg-button-line" onClick={() => onShow(!shown)}><Icon name="read" />{i18n.t(shown ? 'translation.hide' : 'translation.show')}</button>}
        {waiting === 0 && failed > 0 && <button type="button" class="cg-button cg-button-line" onClick={onRetry}><Icon name="undo" />{i18n.t('translation.retryFailed', failed)}</button>}
        {waiting === 0 && failed === 0 && translation.left > 0 && <button type="button" class="cg-button" onClick={onTranslate}>{i18n.t('translation.rest')}</button>}
      </div>
      {broken.length > 0 && <BrokenLocks broken={broken} onPassage={onPassage} />}
    </>
  );
}

/** Paragraphs, locks, failures: also said to a screen reader as they change. */
function Facts({ asked, done, flagged, failed, terms: { kept, total } }: TranslationSummary) {
  return (
    <p class="cg-facts cg-translation-facts" role="status">
      <span>{i18n.t('translation.progress', asked, [asked, done])}</span>
      {total > 0 && <span>{i18n.t('translation.termsKept', [kept, total])}</span>}
      <span class={flagged > 0 ? 'cg-to-check' : undefined}>{i18n.t('translation.toCheck', flagged)}</span>
      {failed > 0 && <span class="cg-failed">{i18n.t('translation.failures', failed)}</span>}
    </p>
  );
}
