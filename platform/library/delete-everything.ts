import { browser } from '#imports';
import { forgetBackups } from './backup/schedule.ts';
import { tellChanged } from './changes.ts';
import { closeLedger, eraseLedger, ledgerName } from '../ledger/database.ts';
import { eraseCache } from '../translation/cache.ts';
import { closeTranslation, translationName } from '../translation/database.ts';
import { forgetEngine } from '../translation/engine-settings.ts';
import { closeLibrary, libraryName } from './database.ts';
import { tellOwnTermsChanged } from './own-terms.ts';
import { emptyLibrary, stores } from './transaction.ts';

/** A window that holds on to the database must not hold up the rest, ms. */
const patience = 5_000;

/**
 * Deletes the library with all that is known of it, the settings, the engine with its key, kept translations and the ledger. There is no undo but a backup file.
 * @param backupFiles also the files that were written to the downloads folder
 * @throws Failure `not-saved`, `disk-full` where the library could not be emptied; then nothing has been deleted
 */
export async function deleteEverything({ backupFiles }: { backupFiles: boolean }): Promise<void> {
  const canonicals = await emptyLibrary(async (tx) => {
    const keys = await tx.objectStore('articles').getAllKeys();
    await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
    return keys;
  });
  await forgetBackups(backupFiles);
  await Promise.all([forgetEngine(), eraseCache(), eraseLedger()]);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await Promise.all([closeLibrary(), closeLedger(), closeTranslation()]);
  await Promise.all([libraryName, ledgerName, translationName].map(dropDatabase));
  tellChanged(canonicals);
  tellOwnTermsChanged();
}

/** Emptied it is already; this gives the disk back. Other windows of ours let go by themselves. */
async function dropDatabase(name: string): Promise<void> {
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => done();
    setTimeout(done, patience);
  });
}
