import { defineUnlistedScript } from '#imports';
import { anchoring } from '../page/annotation/anchoring.ts';
import { offerPart } from '../platform/parts.ts';

/** How highlights are described and find their place again: only where an article has some, or gets its first. */
export default defineUnlistedScript(() => offerPart('anchoring', anchoring));
