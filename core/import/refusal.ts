/**
 * Why a chosen file is not taken. `where` says which part of it: an entry of an archive, a place in the text
 * (`annotations[3].created`, `12:5` for line and column), or a figure that was over the limit.
 */
export const refusals = [
  'unknown', 'empty', 'too-large', 'cut', 'damaged', 'encrypted', 'packing', 'unsafe-name', 'twice', 'too-many', 'bomb',
  'not-text', 'not-json', 'too-deep', 'wrong', 'half-letter', 'newer', 'missing', 'unlisted', 'altered',
] as const;

export type RefusalReason = (typeof refusals)[number];

/** A file is taken as a whole or not at all: nothing has been changed when this is thrown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;
  readonly where: string;

  constructor(reason: RefusalReason, where = '', options?: ErrorOptions) {
    super(where === '' ? reason : `${reason}: ${where}`, options);
    this.reason = reason;
    this.where = where;
  }
}
