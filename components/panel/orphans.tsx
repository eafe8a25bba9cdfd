import { i18n } from '#i18n';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { KeptPassage } from '../../core/clip/kept-place.ts';
import { Icon } from '../icon/icon.tsx';
import { HighlightNote, short } from '../note/highlight-note.tsx';
import { KeptPassageView } from '../note/kept-passage.tsx';
import type { NoteActions } from '../note/note-actions.ts';
import type { PlacedHighlight } from './highlights-section.tsx';
import { QuoteMeta } from './quote-meta.tsx';

export interface OrphanActions {
  /** For each orphan, by id, the kept version that still holds its words. */
  passages: ReadonlyMap<string, KeptPassage>;
  /** Puts the highlight on the words that are selected in the page. */
  onAttach: (highlight: Highlight) => void;
  onOpenClip: (id: string) => void;
}

interface OrphansProps extends OrphanActions {
  orphans: readonly PlacedHighlight[];
  notes: NoteActions;
}

/** Highlights whose words the page no longer holds, each with the kept version at that place and the way back into the text. */
export function Orphans({ orphans, notes, passages, onAttach, onOpenClip }: OrphansProps) {
  return (
    <div class="cg-orphans">
      <h3>{i18n.t('panel.orphans')}<span class="cg-count">{orphans.length}</span></h3>
      <p class="cg-quiet">{i18n.t('panel.orphansWhy')}</p>
      <ul class="cg-quotes">
        {orphans.map(({ highlight }) => {
          const { id, colour, target } = highlight;
          const { exact } = target.selector[0];
          const passage = passages.get(id) ?? null;
          return (
            <li key={id} class={`cg-quote cg-edge-${colour}`}>
              {passage === null && <q lang="vi">{exact}</q>}
              <KeptPassageView passage={passage} pen={`cg-pen-${colour}`} onOpenClip={onOpenClip} />
              <QuoteMeta placed={highlight} />
              <button type="button" class="cg-button cg-button-line cg-attach" aria-label={i18n.t('keptPlace.attachWhich', [short(exact)])} onClick={() => onAttach(highlight)}>
                <Icon name="pen" />{i18n.t('keptPlace.attach')}
              </button>
              <HighlightNote highlight={highlight} {...notes} />
            </li>
          );
        })}
      </ul>
      <p class="cg-quiet">{i18n.t('keptPlace.attachHow')}</p>
    </div>
  );
}
