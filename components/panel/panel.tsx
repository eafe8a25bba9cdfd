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
        {state.kind === 'article'
          ? <ArticleView {...props} page={state.page} />
          : <PanelMessage {...props} state={state} />}
      </main>
      <footer class="cg-panel-foot">
        <button type="button" class="cg-button cg-button-line" onClick={props.onOpenLibrary}>
          <Icon name="library" />{i18n.t('panel.openLibrary')}
        </button>
        {isKept(props) && <button type="button" class="cg-link" onClick={props.onExport}>{i18n.t('export.exportOrCite')}</button>}
        <span class="cg-quiet">{i18n.t(props.keep.clips.length > 0 ? 'panel.asked' : 'panel.local')}</span>
      </footer>
      <Bars {...props.bars} />
    </div>
  );
}

const isKept = ({ state, keep }: PanelProps): boolean => state.kind === 'article' && (keep.clips.length > 0 || state.page.highlights.length > 0);
