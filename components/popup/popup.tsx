import { i18n } from '#i18n';
import type { PageDescription, SiteReport } from '../../core/protocol.ts';
import type { SiteState } from '../../core/settings.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { LookUp, type LookUpProps } from '../look-up/look-up.tsx';
import { Notice } from '../notice/notice.tsx';
import { groupTerms } from '../panel/terms.ts';
import { SiteSwitch } from './site-switch.tsx';

export interface PopupProps {
  /** Null for a page of the browser or a file. */
  site: SiteReport | null;
  /** Null where no reader is at work in the tab. */
  page: PageDescription | null;
  reading: boolean;
  /** A sentence about the last thing asked for, or null. */
  problem: string | null;
  onSetSite: (state: SiteState) => void;
  onRead: () => void;
  /** Asks the browser for this site's permission; called within the click. */
  onAlways: () => void;
  /** Gives the permission for this site back. */
  onRevoke: () => void;
  onOpenPanel: () => void;
  onOpenLibrary: () => void;
  onOpenOptions: () => void;
  onOpenWelcome: () => void;
  lookUp: LookUpProps;
  diagnostics: { copied: boolean; onCopy: () => void };
}

/** The toolbar button's window: this site's switch, what was found, and the doors to the rest. */
export function Popup(props: PopupProps) {
  const { site, page, problem } = props;
  return (
    <main class="cg-surface cg-popup">
      {site === null && <p class="cg-popup-site">{i18n.t('popup.accessBrowser')}</p>}
      {site !== null && <SitePart {...props} site={site} />}
      {site !== null && <Found page={page} />}
      {site !== null && <ReadPart {...props} site={site} />}
      <LookUp {...props.lookUp} />
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      <nav class="cg-popup-doors">
        <Door icon="read" text={i18n.t('popup.openPanel')} onPress={props.onOpenPanel} />
        <Door icon="library" text={i18n.t('popup.openLibrary')} onPress={props.onOpenLibrary} />
        <Door icon="settings" text={i18n.t('popup.options')} onPress={props.onOpenOptions} />
      </nav>
      <p class="cg-popup-help">
        <button type="button" class="cg-link" onClick={props.onOpenWelcome}>{i18n.t('popup.welcome')}</button>
        <button type="button" class="cg-link" onClick={props.diagnostics.onCopy}>{i18n.t('popup.diagnostics')}</button>
        <span role="status">{props.diagnostics.copied ? i18n.t('popup.diagnosticsCopied') : ''}</span>
      </p>
    </main>
  );
}

function SitePart({ site, onSetSite, onRevoke }: { site: SiteReport } & Pick<PopupProps, 'onSetSite' | 'onRevoke'>) {
  return (
    <section class="cg-popup-site">
      <h1>{i18n.t('popup.thisSite', [hostOf(site)])}</h1>
      <p class="cg-quiet">
        {accessWords(site)}
        {site.access === 'granted' && <> <button type="button" class="cg-link" onClick={onRevoke}>{i18n.t('popup.revoke')}</button></>}
      </p>
      {site.access !== 'none' && <SiteSwitch state={site.state} onChange={onSetSite} />}
    </section>
  );
}

function Found({ page }: { page: PageDescription | null }) {
  if (page === null) return null;
  if (page.article === null) return <p class="cg-popup-found">{i18n.t('popup.nothing')}</p>;
  const facts = [
    i18n.t('popup.found', groupTerms(page.mentions).length),
    i18n.t('popup.people', page.people.length),
    i18n.t('popup.foundHighlights', page.highlights.length),
  ];
  return (
    <section class="cg-popup-found">
      <h2 lang={page.article.language}>{page.article.title || i18n.t('panel.untitled')}</h2>
      <p class="cg-facts">{facts.map((fact) => <span key={fact}>{fact}</span>)}</p>
    </section>
  );
}

/** For a page that is not read by itself. */
function ReadPart({ site, page, reading, onRead, onAlways }: PopupProps & { site: SiteReport }) {
  const asked = page === null && site.state !== 'off';
  if (!asked && site.access !== 'none') return null;
  return (
    <section class="cg-popup-read">
      {asked && (
        <button type="button" class="cg-button cg-button-main" aria-disabled={reading}
          onClick={reading ? undefined : onRead}>
          <Icon name="read" />{reading ? i18n.t('popup.reading') : i18n.t('popup.read')}
        </button>
      )}
      {site.access === 'none' && (
        <>
          <button type="button" class="cg-button cg-button-line" onClick={onAlways}>{i18n.t('popup.always')}</button>
          <p class="cg-quiet">{i18n.t('popup.alwaysHelp', [hostOf(site)])}</p>
        </>
      )}
    </section>
  );
}

function Door({ icon, text, onPress }: { icon: IconName; text: string; onPress: () => void }) {
  return <button type="button" class="cg-button" onClick={onPress}><Icon name={icon} />{text}</button>;
}

function accessWords({ access }: SiteReport): string {
  switch (access) {
    case 'listed': return i18n.t('popup.accessListed');
    case 'granted': return i18n.t('popup.accessGranted');
    case 'none': return i18n.t('popup.accessNone');
  }
}

function hostOf({ origin }: SiteReport): string {
  return origin.replace(/^https?:\/\/(www\.)?/, '');
}
