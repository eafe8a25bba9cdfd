import { useEffect, useId, useRef } from 'preact/hooks';
import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { Notice } from '../notice/notice.tsx';
import { ObsidianView } from './obsidian-view.tsx';
import type { SendDesk } from './send-desk.ts';
import type { SendStep } from './send-step.ts';
import { WaybackView } from './wayback-view.tsx';
import { ZoteroView } from './zotero-view.tsx';

interface SendMenuProps {
  article: LibraryArticle;
  desk: SendDesk;
}

/** "Send to…": other programs, and before each what will happen. */
export function SendMenu({ article, desk }: SendMenuProps) {
  const id = useId();
  const step: SendStep = desk.canonical.value === article.canonical ? desk.step.value : { kind: 'closed' };
  const open = step.kind !== 'closed';
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    desk.close();
    opener.current?.focus();
  };
  return (
    <div class="cg-send" onKeyDown={(event) => {
      if (event.key === 'Escape' && open) close();
    }}>
      <button ref={opener} type="button" class="cg-button cg-button-line" aria-expanded={open} aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : void desk.open(article))}>
        <Icon name="outward" />{i18n.t('send.title')}<Icon name="down" size={12} />
      </button>
      {open && <SendBox id={id} step={step} desk={desk} />}
    </div>
  );
}

function SendBox({ id, step, desk }: { id: string; step: Exclude<SendStep, { kind: 'closed' }>; desk: SendDesk }) {
  const box = useRef<HTMLDivElement>(null);
  // What was pressed is gone with the step before: the next one takes the focus.
  useEffect(() => box.current?.focus(), [step.kind, step.kind === 'zotero' ? step.zotero.is : '']);
  return (
    <div ref={box} id={id} class="cg-send-box" role="group" aria-label={i18n.t('send.title')} tabIndex={-1}>
      {step.kind !== 'menu' && step.kind !== 'failed' && (
        <button type="button" class="cg-button cg-send-back" onClick={() => desk.menu()}><Icon name="back" />{i18n.t('send.back')}</button>
      )}
      <div aria-live="polite"><StepView step={step} desk={desk} /></div>
    </div>
  );
}

function StepView({ step, desk }: { step: Exclude<SendStep, { kind: 'closed' }>; desk: SendDesk }) {
  switch (step.kind) {
    case 'menu': return <Programs said={step.said} desk={desk} />;
    case 'zotero': return (
      <ZoteroView step={step.zotero} onAllow={() => void desk.allow()} onLook={() => void desk.look()} onSend={(target) => void desk.send(target)} />
    );
    case 'obsidian': return <ObsidianView {...step} onVault={(vault) => desk.obsidian(vault)} onCopy={() => void desk.copyNote()} />;
    case 'wayback': return <WaybackView address={step.address} onOpen={() => desk.openWayback(step.address)} />;
    case 'failed': return <Notice kind="bad">{step.sentence}</Notice>;
  }
}

function Programs({ said, desk }: { said: 'copied' | 'copy-failed' | null; desk: SendDesk }) {
  return (
    <>
      <ul class="cg-send-list">
        <Program name={i18n.t('send.zotero')} help={i18n.t('send.zoteroHelp')} onChoose={() => void desk.zotero()} />
        <Program name={i18n.t('send.obsidian')} help={i18n.t('send.obsidianHelp')} onChoose={() => desk.obsidian()} />
        <Program name={i18n.t('send.copy')} help={i18n.t('send.copyHelp')} onChoose={() => void desk.copy()} />
        <Program name={i18n.t('send.wayback')} help={i18n.t('send.waybackHelp')} onChoose={() => desk.wayback()} />
      </ul>
      {said === 'copied' && <p class="cg-send-said"><Icon name="check" />{i18n.t('send.copied')}</p>}
      {said === 'copy-failed' && <Notice kind="bad">{i18n.t('send.copyFailed')}</Notice>}
    </>
  );
}

function Program({ name, help, onChoose }: { name: string; help: string; onChoose: () => void }) {
  return (
    <li>
      <button type="button" class="cg-send-program" onClick={onChoose}><b>{name}</b><span>{help}</span></button>
    </li>
  );
}
