import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FailureCode } from '../../core/failure.ts';
import { engineKinds, type EngineKind } from '../../core/translation/job.ts';
import { failureText } from '../notice/failure-text.ts';
import { Notice } from '../notice/notice.tsx';
import { exampleAddress, type EngineChoice, engineName, type EngineView, type OwnState, usualAddress } from './engine-view.ts';

interface EngineFormProps {
  kept: EngineView | null;
  own: OwnState;
  /** Why an address is refused, or null. */
  check: (base: string, privateAllowed: boolean) => FailureCode | null;
  onKeep: (choice: EngineChoice) => void;
}

/** Chooses an engine and how it is reached. What cannot be used is said before it is tried. */
export function EngineForm({ kept, own, check, onKeep }: EngineFormProps) {
  const [draft, setDraft] = useState<EngineChoice>(draftOf(kept, own));
  // What was confirmed of one address was not of another.
  const edit = (change: Partial<EngineChoice>) => setDraft((before) => ({ ...before, ...change }));
  const remote = draft.kind !== 'built-in';
  const problem = remote && draft.base.trim() !== '' ? check(draft.base, draft.privateAllowed) : null;
  const isPrivate = remote && check(draft.base, false) === 'engine-private';
  return (
    <form class="cg-engine-form" onSubmit={(event) => { event.preventDefault(); onKeep(draft); }}>
      <label class="cg-option-row">
        <span>{i18n.t('engine.kind')}</span>
        <select class="cg-field" name="kind" value={draft.kind} onChange={(event) => edit({ ...kindChosen(event.currentTarget.value), privateAllowed: false })}>
          {engineKinds.filter((kind) => kind !== 'built-in' || own !== 'missing').map((kind) => <option key={kind} value={kind}>{engineName(kind)}</option>)}
        </select>
      </label>
      {remote && <RemoteFields draft={draft} hasKey={kept?.hasKey === true && kept.base === draft.base} edit={edit} />}
      {isPrivate && (
        <label class="cg-option-tick">
          <input type="checkbox" name="private" checked={draft.privateAllowed} onChange={(event) => edit({ privateAllowed: event.currentTarget.checked })} />
          <span>{i18n.t('engine.private')}<small>{i18n.t('engine.privateHelp')}</small></span>
        </label>
      )}
      {problem !== null && problem !== 'engine-private' && <Notice kind="warn">{failureText(problem)}</Notice>}
      <button type="submit" class="cg-button cg-button-main" disabled={remote && (draft.base.trim() === '' || problem !== null)}>{i18n.t('engine.use')}</button>
    </form>
  );
}

interface RemoteFieldsProps {
  draft: EngineChoice;
  hasKey: boolean;
  edit: (change: Partial<EngineChoice>) => void;
}

function RemoteFields({ draft, hasKey, edit }: RemoteFieldsProps) {
  return (
    <>
      <Row text={i18n.t('engine.address')} name="base" value={draft.base} placeholder={exampleAddress[draft.kind]} onInput={(base) => edit({ base, privateAllowed: false })} />
      <Row text={i18n.t('engine.key')} name="key" secret value={draft.key} placeholder={hasKey ? i18n.t('engine.keyKept') : ''} help={i18n.t('engine.keyHelp')} onInput={(key) => edit({ key })} />
      {draft.kind === 'openai' && <Row text={i18n.t('engine.model')} name="model" value={draft.model ?? ''} placeholder="qwen3:8b" onInput={(model) => edit({ model })} />}
      {draft.kind === 'azure' && <Row text={i18n.t('engine.region')} name="region" value={draft.region ?? ''} placeholder="westeurope" onInput={(region) => edit({ region })} />}
    </>
  );
}

interface RowProps {
  text: string;
  name: string;
  value: string;
  placeholder: string;
  help?: string;
  secret?: boolean;
  onInput: (value: string) => void;
}

function Row({ text, name, value, placeholder, help, secret = false, onInput }: RowProps) {
  const common = {
    class: 'cg-field', name, value, placeholder, autocomplete: 'off', spellcheck: false, maxLength: 2000,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <label class="cg-option-row">
      <span>{text}{help !== undefined && <small>{help}</small>}</span>
      {secret ? <input type="password" {...common} /> : <input type="text" {...common} />}
    </label>
  );
}

function draftOf(kept: EngineView | null, own: OwnState): EngineChoice {
  if (kept === null) return { ...kindChosen(own === 'missing' ? 'libretranslate' : 'built-in'), privateAllowed: false };
  const { kind, base, model, region, privateAllowed } = kept;
  return { kind, base, model, region, privateAllowed, key: '' };
}

/** A key belongs to one engine: it goes when another one is chosen. */
function kindChosen(value: string): Omit<EngineChoice, 'privateAllowed'> {
  const kind: EngineKind = engineKinds.find((each) => each === value) ?? 'libretranslate';
  return { kind, base: usualAddress[kind], key: '', model: null, region: null };
}
