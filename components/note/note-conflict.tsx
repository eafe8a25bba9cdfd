import type { Highlight } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';
import type { NoteActions } from './note-actions.ts';

interface NoteConflictProps {
  highlight: Highlight;
  onSettle: NoteActions['onSettle'];
}

/** Two windows wrote the same note: all texts stand here until the reader decides. */
export function NoteConflict({ highlight, onSettle }: NoteConflictProps) {
  const { id, revision, body, copies, modified } = highlight;
  if (copies.length === 0) return null;
  const texts = [...(body === null ? [] : [{ body, at: modified }]), ...copies];
  const settle = (chosen: string): void => onSettle({ id, revision, body: chosen });
  return (
    <div class="cg-conflict" role="group" aria-label={i18n.t('note.twice')}>
      <p class="cg-conflict-head"><Icon name="warning" size={15} />{i18n.t('note.twice')}</p>
      <p class="cg-quiet">{i18n.t('note.twiceHelp')}</p>
      <ol>
        {texts.map((text, at) => (
          <li key={at}>
            <p class="cg-note-text" dir="auto">{text.body}</p>
            <div class="cg-conflict-foot">
              <time class="cg-quiet" dateTime={text.at}>{formatMoment(text.at)}</time>
              <button type="button" class="cg-button cg-button-line" aria-label={i18n.t('note.keepWhich', [text.body])}
                onClick={() => settle(text.body)}>
                {i18n.t('note.keepThis')}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" class="cg-button" onClick={() => settle(texts.map((text) => text.body).join('\n\n'))}>
        {i18n.t('note.keepBoth')}
      </button>
    </div>
  );
}
