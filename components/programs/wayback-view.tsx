import { i18n } from '#i18n';

/** What becomes public, before it does. */
export function WaybackView({ address, onOpen }: { address: string; onOpen: () => void }) {
  return (
    <>
      <p>{i18n.t('send.waybackWhy')}</p>
      <p class="cg-send-address">{address}</p>
      <button type="button" class="cg-button cg-button-main" onClick={onOpen}>{i18n.t('send.waybackOpen')}</button>
    </>
  );
}
