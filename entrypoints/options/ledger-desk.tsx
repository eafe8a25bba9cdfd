import { signal } from '@preact/signals';
import { KeptTranslations, type CacheSize } from '../../components/ledger/kept-translations.tsx';
import { LedgerSection } from '../../components/ledger/ledger-section.tsx';
import type { LedgerEntry, LedgerTotals } from '../../core/ledger/entry.ts';
import { eraseLedger, ledgerEntries, ledgerTotals } from '../../platform/ledger/database.ts';
import { cacheSize, eraseCache } from '../../platform/translation/cache.ts';

const entries = signal<LedgerEntry[]>([]);
const totals = signal<LedgerTotals | null>(null);
const cache = signal<CacheSize | null>(null);

/** Reads again what left this computer and what is kept of it. */
export async function refreshLedger(): Promise<void> {
  [entries.value, totals.value, cache.value] = await Promise.all([ledgerEntries(), ledgerTotals(), cacheSize().catch(() => null)]);
}

interface LedgerDeskProps {
  onFailure: (error: unknown) => void;
}

export function LedgerDesk({ onFailure }: LedgerDeskProps) {
  const erase = (task: () => Promise<void>) => void task().then(refreshLedger).catch(onFailure);
  return (
    <>
      <LedgerSection entries={entries.value} totals={totals.value} onErase={() => erase(eraseLedger)} />
      <KeptTranslations size={cache.value} onErase={() => erase(eraseCache)} />
    </>
  );
}

// Requests of open tabs go on while this page is hidden.
document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && refreshLedger().catch(() => undefined)));
