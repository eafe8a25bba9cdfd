import { defineUnlistedScript } from '#imports';
import { fallbackBody } from '../page/article/fallback.ts';
import { offerPart } from '../platform/parts.ts';

/** Readability, which weighs as much as all of our own extraction and is asked on few pages. */
export default defineUnlistedScript(() => offerPart('fallback', fallbackBody));
