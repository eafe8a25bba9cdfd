/**
 * Records of version 1 in the shape of version 2, for the database's upgrade and for files that were written before it.
 * What is not of version 1 comes back as it is; fields that are not known are kept.
 */
export function highlightFromV1(raw: object): object {
  if (!isV1(raw)) return raw;
  const noted = 'body' in raw && raw.body !== null ? 1 : 0;
  return { ...raw, version: 2, revision: 1, noted, copies: [] };
}

export function articleFromV1(raw: object): object {
  return isV1(raw) ? { ...raw, version: 2, place: null, tags: [] } : raw;
}

const isV1 = (raw: object): boolean => 'version' in raw && raw.version === 1;
