import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chordOf } from '../../core/keys/chord.ts';
import { actions, defaultKeys, keymapOf, keyProblem, type Action, type OwnKeys } from '../../core/keys/keymap.ts';
import { actionName, keyProblemText } from '../keys/action-name.ts';
import { Keys } from '../keys/keys.tsx';
import { Notice } from '../notice/notice.tsx';
import type { Shortcut } from './shortcut-list.tsx';

interface KeyListProps {
  keys: OwnKeys;
  commands: readonly Shortcut[];
  onKeys: (keys: OwnKeys) => void;
}

/** The keys of the page: press one's button, then the keys that it shall have. What cannot be had says why. */
export function KeyList({ keys, commands, onKeys }: KeyListProps) {
  const [recording, setRecording] = useState<Action | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keymap = keymapOf(keys);
  const record = (action: Action, chord: string): void => {
    const found = chord === '' ? null : keyProblem(chord, action, keymap, commands);
    setProblem(found === null ? null : keyProblemText(found, chord));
    if (found !== null) return;
    setRecording(null);
    const { [action]: _, ...others } = keys;
    onKeys(chord === defaultKeys[action] ? others : { ...others, [action]: chord });
  };
  const ask = (action: Action | null): void => {
    setRecording(action);
    setProblem(null);
  };
  return (
    <>
      <h3>{i18n.t('keys.page')}</h3>
      <p class="cg-quiet">{i18n.t('keys.pageHelp')}</p>
      <ul class="cg-keys">
        {actions.map((action) => (
          <li key={action}>
            <KeyRow action={action} keys={keymap[action]} recording={recording === action} onAsk={ask} onRecord={(chord) => record(action, chord)} />
            {recording === action && problem !== null && <Notice kind="warn">{problem}</Notice>}
          </li>
        ))}
      </ul>
      <button type="button" class="cg-button cg-button-line" disabled={Object.keys(keys).length === 0} onClick={() => onKeys({})}>{i18n.t('keys.reset')}</button>
    </>
  );
}

interface KeyRowProps {
  action: Action;
  keys: string;
  recording: boolean;
  onAsk: (action: Action | null) => void;
  onRecord: (chord: string) => void;
}

function KeyRow({ action, keys, recording, onAsk, onRecord }: KeyRowProps) {
  const name = actionName(action);
  const listen = (event: KeyboardEvent): void => {
    // Tab goes on through the page; the way out must never be taken.
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') return onAsk(null);
    if (event.key === 'Backspace' || event.key === 'Delete') return onRecord('');
    const chord = chordOf(event);
    if (chord !== null) onRecord(chord);
  };
  return (
    <div class="cg-key-row">
      <span>{name}</span>
      <span><Keys keys={keys} /></span>
      <button type="button" class="cg-button cg-button-line" aria-pressed={recording} aria-label={recording ? undefined : i18n.t('keys.recordWhich', [name])}
        onKeyDown={listen} onClick={() => onAsk(recording ? null : action)} onBlur={() => { if (recording) onAsk(null); }}>
        {recording ? i18n.t('keys.recording') : i18n.t('keys.record')}
      </button>
      {recording && <p class="cg-quiet" role="status">{i18n.t('keys.recordingHelp')}</p>}
    </div>
  );
}
