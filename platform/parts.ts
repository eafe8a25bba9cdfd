import type { PartName } from '../core/protocol.ts';

/** The reader too tells that it is there. */
type Name = PartName | 'reader';

/** The scripts of an extension share a world of their own in each page, which the page does not see. */
const world = globalThis as { [key: symbol]: Partial<Record<Name, unknown>> | undefined }; // as: nobody else has the key
const key = Symbol.for('chu-giai.parts');

/** Hands a part of the reader over, from the script that has it. */
export function offerPart(name: Name, part: unknown): void {
  world[key] = { ...world[key], [name]: part };
}

export const offeredPart = (name: Name): unknown => world[key]?.[name];
