import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Rendering } from '../../core/glossary/mention.ts';
import { faultOf, normalised } from '../../core/own-glossary/check-draft.ts';
import type { OwnTermDraft } from '../../core/own-glossary/own-term.ts';
import { Notice } from '../notice/notice.tsx';
import { termFaultText } from './fault-text.ts';
import { ScopeChoice, type ScopeChoiceProps } from './scope-choice.tsx';

export interface TermEditorProps extends Pick<ScopeChoiceProps, 'seen'> {
  /** As it is typed, not yet in order. */
  draft: OwnTermDraft;
  /** Not a new one: it can be deleted too. */
  isKnown: boolean;
  /** What the built-in glossary says, to compare; null where it says nothing. */
  builtIn: Rendering | null;
  saving: boolean;
  /** A sentence about what failed. */
  problem: string | null;
  /** Every key typed, so that closing the page loses nothing. */
  onInput: (draft: OwnTermDraft) => void;
  onSave: () => void;
  onCancel: () => void;
  onDelete: () => void;
}

/** An own term: its Vietnamese forms, what stands for them, and where that holds. */
export function TermEditor(props: TermEditorProps) {
  const { draft, isKnown, builtIn, saving, problem, onInput, onSave } = props;
  const fault = faultOf(normalised(draft));
  const edit = (change: Partial<OwnTermDraft>): void => onInput({ ...draft, ...change });
  const save = (): void => { if (fault === null && !saving) onSave(); };
  return (
    <form class="cg-own-editor" onSubmit={(event) => { event.preventDefault(); save(); }}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }}>
      <h1>{isKnown || builtIn !== null ? i18n.t('own.editTitle') : i18n.t('own.newTitle')}</h1>
      <Field name={i18n.t('own.vi')} help={i18n.t('own.viHelp')} rows={2} lang="vi" value={draft.vi.join('\n')} onText={(text) => edit({ vi: text.split('\n') })} />
      {builtIn !== null && <BuiltIn rendering={builtIn} />}
      <Field name={i18n.t('own.en')} lang="en" takesFocus value={draft.en ?? ''} onText={(en) => edit({ en })} />
      <Field name={i18n.t('own.zh')} lang="zh-Hans" value={draft.zh ?? ''} onText={(zh) => edit({ zh })} />
      <label class="cg-option-tick">
        <input type="checkbox" checked={draft.keep} onChange={(event) => edit({ keep: event.currentTarget.checked })} />
        <span>{i18n.t('own.keep')}<small>{i18n.t('own.keepHelp')}</small></span>
      </label>
      <ScopeChoice scope={draft.scope} seen={props.seen} onScope={(scope) => edit({ scope })} />
      <Field name={i18n.t('own.note')} rows={3} value={draft.note ?? ''} onText={(note) => edit({ note })} />
      <Field name={i18n.t('own.source')} value={draft.source ?? ''} onText={(source) => edit({ source })} />
      {fault !== null && draft.vi.some((form) => form.trim() !== '') && <Notice kind="warn">{termFaultText(fault.code)}</Notice>}
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      <EditorFoot {...props} isFaulty={fault !== null} />
    </form>
  );
}

function EditorFoot({ saving, isKnown, isFaulty, onCancel, onDelete }: Pick<TermEditorProps, 'saving' | 'isKnown' | 'onCancel' | 'onDelete'> & { isFaulty: boolean }) {
  return (
    <div class="cg-own-foot">
      <button type="submit" class="cg-button cg-button-main" aria-disabled={saving || isFaulty}>{saving ? i18n.t('save.saving') : i18n.t('own.save')}</button>
      <button type="button" class="cg-button" onClick={onCancel}>{i18n.t('own.cancel')}</button>
      {isKnown && <button type="button" class="cg-button cg-own-delete" onClick={onDelete}>{i18n.t('own.delete')}</button>}
    </div>
  );
}

function BuiltIn({ rendering: { en, zh } }: { rendering: Rendering }) {
  return (
    <p class="cg-own-built-in">
      {i18n.t('own.builtIn')} <span lang="en">{en}</span>{zh !== null && <> · <span lang="zh-Hans">{zh}</span></>}
    </p>
  );
}

interface FieldProps {
  name: string;
  value: string;
  onText: (text: string) => void;
  help?: string;
  lang?: string;
  /** Of a field of several lines. */
  rows?: number;
  takesFocus?: boolean;
}

function Field({ name, value, onText, help, lang, rows, takesFocus = false }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => { if (takesFocus) field.current?.select(); }, []);
  const given = { id, class: 'cg-field', value, lang, dir: 'auto' as const, 'aria-describedby': help === undefined ? undefined : `${id}-help` };
  return (
    <div>
      <label class="cg-field-name" for={id}>{name}</label>
      {rows === undefined
        ? <input ref={field} {...given} autocomplete="off" onInput={(event) => onText(event.currentTarget.value)} />
        : <textarea {...given} rows={rows} onInput={(event) => onText(event.currentTarget.value)} />}
      {help !== undefined && <p class="cg-quiet" id={`${id}-help`}>{help}</p>}
    </div>
  );
}
