import type { PartName } from '../core/protocol.ts';
import { sendToBackground } from './messages.ts';
import { offeredPart } from './parts.ts';

const underWay = new Map<PartName, Promise<unknown>>();

/**
 * A part of the reader that not every page needs, and that is therefore a script of its own.
 * @throws Failure where the script can not be put into the page, as after an update of the extension
 */
export async function loadPart(name: PartName): Promise<unknown> {
  if (offeredPart(name) === undefined) {
    const begun = underWay.get(name) ?? sendToBackground('addPart', { name }).finally(() => underWay.delete(name));
    underWay.set(name, begun);
    await begun;
  }
  return offeredPart(name);
}
