import { i18n } from '#i18n';
import type { LockForm } from '../../core/translation/form.ts';
import type { FormResult } from '../../core/translation/self-test.ts';
import { failureText } from '../notice/failure-text.ts';
import { Notice } from '../notice/notice.tsx';
import type { EngineOutcome } from './engine-view.ts';

const forms: Record<LockForm, () => string> = {
  native: () => i18n.t('engine.formNative'),
  inserted: () => i18n.t('engine.formInserted'),
  token: () => i18n.t('engine.formToken'),
};

/** What came of the last press, as one sentence; a measurement as a short table. */
export function Outcome({ outcome, onStop }: { outcome: EngineOutcome; onStop: () => void }) {
  if (outcome.kind === 'failed') return <Notice kind="bad">{failureText(outcome.code)}</Notice>;
  if (outcome.kind === 'busy') return <Busy done={outcome.done} of={outcome.of} onStop={onStop} />;
  if (outcome.kind === 'measured') return <Measured results={outcome.results} />;
  return <p class="cg-engine-said" role="status">{said(outcome)}</p>;
}

function said(outcome: Extract<EngineOutcome, { kind: 'tested' | 'kept' | 'ready' }>): string {
  if (outcome.kind === 'kept') return i18n.t('engine.kept');
  if (outcome.kind === 'ready') return i18n.t('engine.packReady');
  const seconds = new Intl.NumberFormat(i18n.t('locale'), { maximumFractionDigits: 1 }).format(Math.max(0.1, outcome.ms / 1000));
  return i18n.t(outcome.kept === outcome.total ? 'engine.works' : 'engine.worksPartly', [String(outcome.kept), String(outcome.total), seconds]);
}

function Busy({ done, of, onStop }: { done: number; of: number; onStop: () => void }) {
  return (
    <p class="cg-engine-busy" role="status">
      <progress value={done} max={of} aria-label={i18n.t('engine.busy')} />
      <span>{done} / {of}</span>
      <button type="button" class="cg-button" onClick={onStop}>{i18n.t('engine.stop')}</button>
    </p>
  );
}

/** In the order that is used from now on. */
function Measured({ results }: { results: readonly FormResult[] }) {
  return (
    <table class="cg-engine-measured">
      <caption>{i18n.t('engine.measured')}</caption>
      <thead><tr><th scope="col">{i18n.t('engine.form')}</th><th scope="col">{i18n.t('engine.formTerms')}</th><th scope="col">{i18n.t('engine.formWhole')}</th></tr></thead>
      <tbody>
        {results.map(({ form, kept, total, whole, paragraphs }) => (
          <tr key={form}><th scope="row">{forms[form]()}</th><td>{kept} / {total}</td><td>{whole} / {paragraphs}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
