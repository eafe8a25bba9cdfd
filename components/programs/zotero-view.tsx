import type { ZoteroProblem, ZoteroTarget } from '../../core/programs/zotero.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import type { ZoteroStep } from './send-step.ts';

interface ZoteroViewProps {
  step: ZoteroStep;
  onAllow: () => void;
  onLook: () => void;
  onSend: (target: ZoteroTarget) => void;
}

/** Says where in Zotero it will land before it is sent. */
export function ZoteroView({ step, onAllow, onLook, onSend }: ZoteroViewProps) {
  switch (step.is) {
    case 'permission': return (
      <>
        <p>{i18n.t('send.zoteroAllow')}</p>
        {step.denied && <Notice kind="warn">{i18n.t('send.zoteroDenied')}</Notice>}
        <button type="button" class="cg-button cg-button-main" onClick={onAllow}>{i18n.t('send.zoteroAllowButton')}</button>
      </>
    );
    case 'asking': return <p class="cg-quiet">{i18n.t('send.zoteroAsking')}</p>;
    case 'target': case 'sending': return <Target target={step.target} busy={step.is === 'sending'} onLook={onLook} onSend={onSend} />;
    case 'done': return (
      <>
        <p class="cg-send-said"><Icon name="check" />{step.outcome === 'saved' ? i18n.t('send.zoteroSaved') : i18n.t('send.zoteroAlready')}</p>
        <Place target={step.target} />
      </>
    );
    case 'problem': return (
      <>
        <Notice kind="bad">{problemText(step.problem)}</Notice>
        <button type="button" class="cg-button cg-button-line" onClick={onLook}>{i18n.t('send.tryAgain')}</button>
      </>
    );
  }
}

interface TargetProps extends Pick<ZoteroViewProps, 'onLook' | 'onSend'> {
  target: ZoteroTarget;
  busy: boolean;
}

function Target({ target, busy, onLook, onSend }: TargetProps) {
  return (
    <>
      <p class="cg-quiet">{i18n.t('send.zoteroLands')}</p>
      <Place target={target} />
      <p class="cg-quiet">{target.editable ? i18n.t('send.zoteroChange') : i18n.t('send.zoteroReadOnly')}</p>
      <div class="cg-send-acts">
        {target.editable && (
          <button type="button" class="cg-button cg-button-main" aria-disabled={busy} onClick={busy ? undefined : () => onSend(target)}>
            {busy ? i18n.t('send.zoteroSending') : i18n.t('send.zoteroSend')}
          </button>
        )}
        <button type="button" class="cg-button cg-button-line" onClick={onLook}>{i18n.t('send.zoteroAgain')}</button>
      </div>
    </>
  );
}

function Place({ target: { library, collection } }: { target: ZoteroTarget }) {
  return <p class="cg-send-place"><Icon name="library" /><b>{collection === null ? library : `${library} › ${collection}`}</b></p>;
}

function problemText(problem: ZoteroProblem): string {
  switch (problem) {
    case 'closed': return i18n.t('send.zoteroClosed');
    case 'not-allowed': return i18n.t('send.zoteroDenied');
    case 'slow': return i18n.t('send.zoteroSlow');
    case 'refused': return i18n.t('send.zoteroRefused');
    case 'read-only': return i18n.t('send.zoteroReadOnly');
    case 'not-understood': return i18n.t('send.zoteroNotUnderstood');
    case 'strange': return i18n.t('send.zoteroStrange');
  }
}
