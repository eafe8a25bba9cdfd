import type { ObsidianLink } from '../../core/programs/addresses.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

interface ObsidianViewProps {
  link: ObsidianLink;
  /** Of the note. */
  name: string;
  vault: string;
  onVault: (vault: string) => void;
  /** The note goes by the clipboard, and has to be there before the link is opened. */
  onCopy: () => void;
}

/** A link that the reader follows: browsers ask before they open another program. */
export function ObsidianView({ link: { href, byClipboard }, name, vault, onVault, onCopy }: ObsidianViewProps) {
  return (
    <>
      <p>{i18n.t('send.obsidianName')}</p>
      <p class="cg-send-place"><Icon name="read" /><b>{name}</b></p>
      {byClipboard && <p class="cg-quiet">{i18n.t('send.obsidianClipboard')}</p>}
      <label>
        <span class="cg-field-name">{i18n.t('send.obsidianVault')}</span>
        <input class="cg-field" value={vault} maxLength={100} onInput={(event) => onVault(event.currentTarget.value)} />
      </label>
      <a class="cg-button cg-button-main" href={href} onClick={byClipboard ? onCopy : undefined}>{i18n.t('send.obsidianOpen')}</a>
    </>
  );
}
