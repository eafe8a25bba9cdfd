import { i18n } from '#i18n';
import type { FailureCode } from '../../core/failure.ts';
import { Notice } from '../notice/notice.tsx';
import { EngineForm } from './engine-form.tsx';
import { Outcome } from './engine-outcome.tsx';
import { type EngineChoice, engineName, type EngineOutcome, type EngineView, type OwnState } from './engine-view.ts';

export interface EngineSectionProps {
  /** The engine that was set up, or null. */
  kept: EngineView | null;
  /** The browser's own translator. */
  own: OwnState;
  outcome: EngineOutcome | null;
  /** Why an address is refused, or null. */
  check: (base: string, privateAllowed: boolean) => FailureCode | null;
  /** Called in the handler of the click, which the browser wants for its question. */
  onKeep: (choice: EngineChoice) => void;
  onTest: () => void;
  onMeasure: () => void;
  onFetchPack: () => void;
  onStop: () => void;
  onForget: () => void;
}

/** Who translates: nobody, until the user says so. */
export function EngineSection(props: EngineSectionProps) {
  const { kept, own, outcome } = props;
  const usable = kept !== null || own === 'available';
  const isBusy = outcome?.kind === 'busy';
  return (
    <section class="cg-engine" id="translation">
      <h2>{i18n.t('engine.title')}</h2>
      <p class="cg-quiet">{i18n.t('engine.help')}</p>
      <p class="cg-engine-now">{now(kept, own)}</p>
      {usable && (
        <div class="cg-engine-tasks">
          <button type="button" class="cg-button cg-button-line" disabled={isBusy} onClick={props.onTest}>{i18n.t('engine.test')}</button>
          <button type="button" class="cg-button cg-button-line" disabled={isBusy} onClick={props.onMeasure}>{i18n.t('engine.measure')}</button>
          {kept !== null && <button type="button" class="cg-button" disabled={isBusy} onClick={props.onForget}>{i18n.t('engine.forget')}</button>}
        </div>
      )}
      {outcome !== null && <Outcome outcome={outcome} onStop={props.onStop} />}
      {(own === 'downloadable' || own === 'downloading') && <Pack isBusy={isBusy} onFetchPack={props.onFetchPack} />}
      <EngineForm key={kept === null ? 'none' : `${kept.kind} ${kept.base}`} kept={kept} own={own} check={props.check} onKeep={props.onKeep} />
    </section>
  );
}

function now(kept: EngineView | null, own: OwnState): string {
  if (kept === null) return own === 'available' ? i18n.t('engine.ownReady') : i18n.t('engine.none');
  if (kept.kind === 'built-in') return engineName(kept.kind);
  return i18n.t('engine.at', [engineName(kept.kind), hostOf(kept.base)]);
}

/** The host as it is asked: a look-alike shows as `xn--…`. */
const hostOf = (base: string): string => (URL.canParse(base) ? new URL(base).host : base);

function Pack({ isBusy, onFetchPack }: { isBusy: boolean; onFetchPack: () => void }) {
  return (
    <Notice kind="plain">
      {i18n.t('engine.packHelp')}{' '}
      <button type="button" class="cg-link" disabled={isBusy} onClick={onFetchPack}>{i18n.t('engine.packFetch')}</button>
    </Notice>
  );
}
