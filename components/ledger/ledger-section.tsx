import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LedgerEntry, LedgerTotals, Purpose } from '../../core/ledger/entry.ts';
import { formatSize } from '../backup/format-size.ts';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';

export interface LedgerSectionProps {
  /** The newest first. */
  entries: readonly LedgerEntry[];
  /** Null while nothing has left this computer. */
  totals: LedgerTotals | null;
  onErase: () => void;
}

/** Shown at once; the others by a button. */
const first = 20;

const purposes: Record<Purpose, () => string> = {
  translation: () => i18n.t('ledger.translation'),
  'engine test': () => i18n.t('ledger.engineTest'),
  refetch: () => i18n.t('ledger.refetch'),
  image: () => i18n.t('ledger.image'),
  program: () => i18n.t('ledger.program'),
};

/** Every request of the extension, as it was written down before it went out. */
export function LedgerSection({ entries, totals, onErase }: LedgerSectionProps) {
  const [most, setMost] = useState(first);
  return (
    <section class="cg-ledger" id="ledger">
      <h2>{i18n.t('ledger.title')}</h2>
      {totals === null
        ? <p class="cg-ledger-none"><Icon name="check" size={16} /> {i18n.t('ledger.nothing')}</p>
        : <p>{i18n.t('ledger.since', [String(totals.requests), formatSize(totals.sent), formatMoment(totals.since)])}</p>}
      <p class="cg-quiet">{i18n.t('ledger.help')}</p>
      {entries.length > 0 && <ol>{entries.slice(0, most).map((entry) => <Entry key={`${entry.time} ${entry.url} ${entry.text}`} entry={entry} />)}</ol>}
      <div class="cg-engine-tasks">
        {entries.length > most && <button type="button" class="cg-button cg-button-line" onClick={() => setMost(most * 5)}>{i18n.t('ledger.more')}</button>}
        {totals !== null && <button type="button" class="cg-button" onClick={onErase}>{i18n.t('ledger.erase')}</button>}
      </div>
    </section>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { time, host, purpose, method, url, text, sent, received, status, ended } = entry;
  const answer = status === null ? i18n.t('ledger.noAnswer') : i18n.t('ledger.answer', [String(status), formatSize(received ?? 0)]);
  return (
    <li>
      <details>
        <summary>
          <span class="cg-ledger-host">{host}</span>
          <span class="cg-facts"><span>{purposes[purpose]()}</span><span>{i18n.t('ledger.sent', [formatSize(sent)])}</span><time dateTime={time}>{formatMoment(time)}</time></span>
        </summary>
        <p class="cg-ledger-line">{method} {url}</p>
        {ended !== null && <p class="cg-ledger-line">{i18n.t('ledger.ended', [ended])}</p>}
        <p class="cg-quiet">{answer}</p>
        {text === '' ? <p class="cg-quiet">{i18n.t('ledger.noText')}</p> : <pre tabIndex={0} aria-label={i18n.t('ledger.text')}>{text}</pre>}
      </details>
    </li>
  );
}
