import type { EngineName, TranslationState } from '../../core/translation/job.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { failureText } from '../notice/failure-text.ts';
import { Notice } from '../notice/notice.tsx';
import { Section } from '../panel/section.tsx';
import { BrokenLocks } from './broken-locks.tsx';

export interface TranslationActions {
  /** Who would translate; null where no engine is set up. */
  engine: EngineName | null;
  /** The key of the page that translates; empty where it has none. */
  shortcut: string;
  onTranslate: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onShow: (shown: boolean) => void;
  /** Scrolls the article to a passage. */
  onPassage: (passage: number) => void;
  onSetUp: () => void;
}

type TranslationSectionProps = TranslationActions & {
  /** Null where nothing of the page has been asked for. */
  translation: TranslationState | null;
};

/** The article's translation: asking for it, its progress, its receipt, and by whom it is made. */
export function TranslationSection(props: TranslationSectionProps) {
  const { translation, onSetUp } = props;
  const engine = translation?.engine ?? props.engine;
  return (
    <Section title={i18n.t('translation.title')}>
      <div class="cg-translation">
        {translation !== null && translation.of > 0 && <Translated {...props} translation={translation} />}
        {engine === null ? <NoEngine onSetUp={onSetUp} /> : <Offered {...props} engine={engine} />}
      </div>
    </Section>
  );
}

function NoEngine({ onSetUp }: Pick<TranslationSectionProps, 'onSetUp'>) {
  return (
    <>
      <p class="cg-quiet">{i18n.t('translation.noEngine')}</p>
      <button type="button" class="cg-link" onClick={onSetUp}>{i18n.t('translation.setUp')}</button>
    </>
  );
}

function Offered({ engine, translation, shortcut, onTranslate }: TranslationSectionProps & { engine: EngineName }) {
  const isAsked = translation !== null && translation.of > 0;
  return (
    <>
      {!isAsked && <button type="button" class="cg-button cg-button-line" onClick={onTranslate}><Icon name="read" />{i18n.t('translation.article')}</button>}
      <p class="cg-quiet">{madeBy(engine)} {shortcut !== '' && i18n.t('translation.key', [shortcut])}</p>
    </>
  );
}

const names = { libretranslate: 'LibreTranslate', openai: 'OpenAI', deepl: 'DeepL', azure: 'Azure Translator' };

function madeBy({ kind, host, model }: EngineName): string {
  if (kind === 'built-in') return i18n.t('translation.onDevice');
  // Any endpoint may speak OpenAI's protocol: its model says more.
  const name = kind === 'openai' ? (model ?? names.openai) : names[kind];
  return i18n.t('translation.with', [host === null ? name : `${name} (${host})`]);
}

type TranslatedProps = TranslationSectionProps & { translation: TranslationState };

function Translated({ translation, onTranslate, onCancel, onRetry, onShow, onPassage }: TranslatedProps) {
  const { done, of, left, failures, running, shown, problem } = translation;
  return (
    <>
      {running && <progress aria-label={i18n.t('translation.waiting')} value={done} max={of} />}
      <Facts {...translation} />
      {problem !== null && <Notice kind="bad">{failureText(problem)}</Notice>}
      <div class="cg-translation-actions">
        {running
          ? <button type="button" class="cg-button cg-button-line" onClick={onCancel}><Icon name="close" />{i18n.t('translation.cancel')}</button>
          : <button type="button" class="cg-button cg-button-line" onClick={() => onShow(!shown)}><Icon name="read" />{i18n.t(shown ? 'translation.hide' : 'translation.show')}</button>}
        {!running && failures > 0 && <button type="button" class="cg-button cg-button-line" onClick={onRetry}><Icon name="undo" />{i18n.t('translation.retryFailed', failures)}</button>}
        {!running && left > 0 && <button type="button" class="cg-button" onClick={onTranslate}>{i18n.t('translation.rest')}</button>}
      </div>
      <BrokenLocks translation={translation} onPassage={onPassage} />
    </>
  );
}

/** Paragraphs, locks, failures: also said to a screen reader as they change. */
function Facts({ done, of, failures, terms: { kept, total }, paragraphs }: TranslationState) {
  const flagged = paragraphs.filter(({ state }) => state === 'flagged').length;
  return (
    <p class="cg-facts cg-translation-facts" role="status">
      <span>{i18n.t('translation.progress', of, [of, done])}</span>
      {total > 0 && <span>{i18n.t('translation.termsKept', [kept, total])}</span>}
      {flagged > 0 && <span class="cg-to-check">{i18n.t('translation.toCheck', flagged)}</span>}
      {failures > 0 && <span class="cg-failed">{i18n.t('translation.failures', failures)}</span>}
    </p>
  );
}
