import { i18n } from '#i18n';
import { FileChoice } from './file-choice.tsx';

/** Brings in what another program, or another profile, has exported. */
export function ImportLine({ onFile }: { onFile: (file: File) => void }) {
  return (
    <section class="cg-backup" aria-label={i18n.t('import.title')}>
      <h2 class="cg-heading">{i18n.t('import.title')}</h2>
      <p class="cg-quiet">{i18n.t('import.help')}</p>
      <div class="cg-backup-acts"><FileChoice label={i18n.t('import.choose')} onFile={onFile} /></div>
    </section>
  );
}
