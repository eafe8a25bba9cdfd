import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Bars, type BarsProps } from '../notice/bars.tsx';
import { Icon } from '../icon/icon.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { ArticleView, type ArticleActions } from './article-view.tsx';
import type { PanelState } from './panel-state.ts';
import { PanelMessage } from './panel-message.tsx';

export interface PanelProps extends ArticleActions {
  bars: BarsProps;
  state: PanelState;
  languages: readonly GlossLanguage[];
  /** A sentence about the last thing asked for, or null. */
  problem: string | null;
  onRead: () => void;
  onTurnOn: () => void;
  onOpenLibrary: () => void;
  /** The editor of a term, in place of the article while it is open. */
  editor?: ComponentChildren;
  /** Exports what is kept of this article. */
  onExport: () => void;
}

/** The side panel: the article of the tab at a glance. */
export function Panel(props: PanelProps) {
  const { state, problem } = props;
  return (
    <div class="cg-surface cg-panel">
      <main>
        {problem !== null && <p class="cg-note cg-note-bad cg-panel-problem" role="alert">{problem}</p>}
        {props.editor ?? (state.kind === 'article'
          ? <ArticleView {...props} page={state.page} />
          : <PanelMessage {...props} state={state} />)}
      </main>
      {props.editor === undefined && <footer class="cg-panel-foot">
        <button type="button" class="cg-button cg-button-line" onClick={props.onOpenLibrary}>
          <Icon name="library" />{i18n.t('panel.openLibrary')}
        </button>
        {isKept(props) && <button type="button" class="cg-link" onClick={props.onExport}>{i18n.t('export.exportOrCite')}</button>}
        <span class="cg-quiet">{whatLeft(props)}</span>
      </footer>}
      <Bars {...props.bars} />
    </div>
  );
}

/** What of this page has left the computer, in one sentence. */
function whatLeft({ state, keep }: PanelProps): string {
  const engine = state.kind === 'article' ? state.page.translation?.engine : null;
  if (engine?.host != null) return i18n.t('panel.sent', [engine.host]);
  return keep.clips.length > 0 ? i18n.t('panel.asked') : i18n.t('panel.local');
}

const isKept = ({ state, keep }: PanelProps): boolean => state.kind === 'article' && (keep.clips.length > 0 || state.page.highlights.length > 0);
