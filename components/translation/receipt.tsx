import { useId, useState } from 'preact/hooks';
import type { LockForm } from '../../core/translation/form.ts';
import type { LockReceipt, ParagraphState } from '../../core/translation/receipt.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

/** "terms kept 17/17" behind the last word of a paragraph, and each of its terms on request. Nothing where it names none. */
export function Receipt({ locks, state }: { locks: readonly LockReceipt[]; state: ParagraphState }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (locks.length === 0) return null;
  const kept = locks.filter((lock) => lock.kept).length;
  return (
    <>
      {' '}
      <button type="button" class={state === 'flagged' ? 'cg-receipt cg-receipt-flagged' : 'cg-receipt'} aria-expanded={open} aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}>
        <Icon name={kept === locks.length ? 'check' : 'warning'} size={12} />{i18n.t('translation.termsKept', [kept, locks.length])}
      </button>
      {open && <ul class="cg-locks" id={id}>{locks.map((lock) => <LockLine key={lock.start} lock={lock} />)}</ul>}
    </>
  );
}

function LockLine({ lock: { source, required, kept, form, wrote } }: { lock: LockReceipt }) {
  return (
    <li class={kept ? 'cg-lock' : 'cg-lock cg-lock-broken'}>
      <Icon name={kept ? 'check' : 'warning'} size={12} />
      <span lang="vi">{source}</span>
      <span>
        <span lang="en" class="cg-required">{required}</span>
        {!kept && wrote !== null && <small>{i18n.t('translation.wrote', [wrote])}</small>}
        {form !== null && <small>{formText(form)}</small>}
      </span>
    </li>
  );
}

function formText(form: LockForm): string {
  switch (form) {
    case 'native': return i18n.t('translation.formNative');
    case 'inserted': return i18n.t('translation.formInserted');
    case 'token': return i18n.t('translation.formToken');
  }
}
