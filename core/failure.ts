/** What the platform could not do, by code: messages carry the code, and views say it in the reader's language. */
export const failureCodes = [
  'library-blocked', 'library-closed', 'library-lost', 'library-newer', 'library-unavailable', 'disk-full', 'not-saved', 'not-found',
  'unreadable-record', 'unreadable-page', 'no-access', 'no-answer', 'no-connection', 'extension-updated', 'panel-needs-click',
  'no-article', 'too-large', 'nothing-to-export', 'clip-missing', 'backup-failed', 'backup-unknown', 'backup-newer', 'backup-cut', 'backup-damaged', 'backup-too-large',
  'refused', 'malformed', 'failed',
  'unreachable', 'too-slow', 'answer-too-large', 'cut-off', 'cancelled', 'no-engine',
  'engine-access', 'engine-address', 'engine-private', 'engine-key', 'engine-forbidden', 'engine-origins', 'engine-busy', 'engine-quota',
  'engine-request', 'engine-broken', 'engine-answer', 'engine-missing', 'engine-policy', 'engine-pack',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export const isFailureCode = (code: unknown): code is FailureCode => failureCodes.some((known) => known === code);
