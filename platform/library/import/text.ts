import { Refusal } from '../../../core/import/refusal.ts';

/** @throws Refusal `not-text` for what is no UTF-8 */
export function textOf(bytes: ArrayBuffer, where = ''): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('not-text', where, { cause: error });
  }
}
