/**
 * Runs inside the extension, so it can use nothing from here: a library as version 1 stored it, in the place of the one there is.
 * @param hold keeps it open as `held`, as an old window does that does not let go
 */
export function fillV1(count: number, hold = false): Promise<void> {
  return new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase('library');
    deleting.onerror = () => failed(deleting.error ?? new Error('not deleted'));
    deleting.onsuccess = () => {
      const opening = indexedDB.open('library', 1);
      const now = '2026-11-20T02:01:00.000Z';
      const source = 'https://haiduong.gov.vn/tin?nid=1';
      opening.onupgradeneeded = () => {
        const database = opening.result;
        const articles = database.createObjectStore('articles', { keyPath: 'canonical' });
        const highlights = database.createObjectStore('highlights', { keyPath: 'id' });
        highlights.createIndex('source', 'target.source');
        database.createObjectStore('aside', { autoIncrement: true }).createIndex('origin', 'origin');
        const identity = database.createObjectStore('identity', { keyPath: 'key' });
        identity.put({ version: 1, key: 'identity', id: 'old', created: now, dataLoss: 'none' });
        articles.put({ version: 1, canonical: source, url: source, portal: 'haiduong.gov.vn', title: 'Bài', published: null, inferred: null, created: now, modified: now });
        const point = { type: 'XPathSelector', value: '/html/body/p', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } };
        const selector = [
          { type: 'TextQuoteSelector', exact: 'Tỉnh ủy', prefix: '', suffix: '' }, { type: 'TextPositionSelector', start: 0, end: 7 },
          { type: 'RangeSelector', startSelector: point, endSelector: point },
        ];
        for (let at = 0; at < count; at++) {
          const words = { motivation: 'commenting', body: `Ghi chú ${at}`, tags: [], colour: 'claim', created: now, modified: now, deleted: null };
          highlights.put({ version: 1, id: `v1-${at}`, target: { source, selector }, ...words });
        }
      };
      opening.onerror = () => failed(opening.error ?? new Error('not made'));
      opening.onsuccess = () => {
        if (hold) (globalThis as unknown as { held: IDBDatabase }).held = opening.result;
        else opening.result.close();
        const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(what: object): Promise<void> } } } };
        const sentinel = { version: 1, database: 'old', articles: 1, highlights: count, lastGood: now };
        void chrome.storage.local.set({ 'library-sentinel': sentinel }).then(done);
      };
    };
  });
}
