import { i18n } from '#i18n';
import { DetectionSection, type RegionActions } from './detection-section.tsx';
import type { PanelState } from './panel-state.ts';

interface PanelMessageProps extends RegionActions {
  state: Exclude<PanelState, { kind: 'article' }>;
  onRead: () => void;
  onTurnOn: () => void;
}

/** A page without an article: what is the matter, and the button that helps. */
export function PanelMessage({ state, onRead, onTurnOn, onPickRegion, onForgetRegion }: PanelMessageProps) {
  if (state.kind === 'loading') return <p class="cg-panel-wait" role="status">{i18n.t('panel.loading')}</p>;
  const { title, help, button } = wording(state);
  const press = button === 'turnOn' ? onTurnOn : onRead;
  return (
    <>
      <div class="cg-panel-message">
        <h1>{title}</h1>
        <p>{help}</p>
        {button !== null && (
          <button type="button" class="cg-button cg-button-main" onClick={press}>{i18n.t(`panel.${button}`)}</button>
        )}
      </div>
      {state.kind === 'no-article' && state.page !== null && (
        <DetectionSection detection={state.page.detection} regionChosen={state.page.regionChosen} onPickRegion={onPickRegion} onForgetRegion={onForgetRegion} />
      )}
    </>
  );
}

interface Wording {
  title: string;
  help: string;
  button: 'readThis' | 'readAnyway' | 'turnOn' | null;
}

function wording(state: Exclude<PanelState, { kind: 'article' | 'loading' }>): Wording {
  switch (state.kind) {
    case 'no-article': return {
      title: i18n.t('panel.notArticle'),
      help: i18n.t('panel.notArticleHelp'),
      button: 'readAnyway',
    };
    case 'other-site': return {
      title: i18n.t('panel.otherSite'),
      help: i18n.t('panel.otherSiteHelp'),
      button: 'readThis',
    };
    case 'off': return {
      title: i18n.t('panel.off', [hostOf(state.site.origin)]),
      help: i18n.t('panel.offHelp'),
      button: 'turnOn',
    };
    case 'ask': return {
      title: i18n.t('panel.ask', [hostOf(state.site.origin)]),
      help: i18n.t('panel.askHelp'),
      button: 'readThis',
    };
    case 'unreadable': return { title: i18n.t('panel.unreadable'), help: i18n.t('panel.unreadableHelp'), button: null };
    case 'failed': return { title: i18n.t('panel.failed'), help: state.problem, button: 'readThis' };
  }
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\/(www\.)?/, '');
}
