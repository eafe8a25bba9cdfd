/**
 * What can go wrong, by code. The sentence is for logs and for where no view knows the code;
 * views say it in the reader's language.
 */
const sentences = {
  'library-blocked': 'An older window of Chú Giải holds the library. Close its other windows and try again.',
  'library-closed': 'The library is being updated. Try again.',
  'library-lost': 'The browser has lost the library. Open the library page to see what can be done.',
  'library-newer': 'The library belongs to a newer version of Chú Giải. Reload this page.',
  'library-unavailable': 'The browser could not open the library.',
  'not-saved': 'It was not saved: the browser could not write it, perhaps because the disk is full.',
  'not-found': 'The library holds no such highlight.',
  'unreadable-record': 'This record cannot be read. It is kept as it is.',
  'unreadable-page': 'Browsers keep extensions out of this page.',
  'no-access': 'Chú Giải may not read this site.',
  'no-answer': 'Chú Giải did not answer. Try again.',
  'extension-updated': 'Chú Giải was updated. Reload this page.',
  'panel-needs-click': 'The browser opens the panel only from its own button.',
  'refused': 'The request was refused.',
  'malformed': 'The request was not understood.',
  'failed': 'Something went wrong.',
} as const;

export type FailureCode = keyof typeof sentences;

export const isFailureCode = (code: unknown): code is FailureCode => typeof code === 'string' && Object.hasOwn(sentences, code);

/** Anything that the platform could not do. Travels in messages by its code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(sentences[code], options);
    this.code = code;
  }

  /** The sentence alone, since views show it as it stands. */
  override toString(): string {
    return this.message;
  }
}

/** The failure itself, or one with the given code that was caused by the error. */
export function asFailure(error: unknown, code: FailureCode): Failure {
  return error instanceof Failure ? error : new Failure(code, { cause: error });
}
