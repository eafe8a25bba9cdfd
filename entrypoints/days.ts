import { defineUnlistedScript } from '#imports';
import { days } from '../page/article/days.ts';
import { offerPart } from '../platform/parts.ts';

/** How days are read in a page: only where it turns on one whether that is an article. */
export default defineUnlistedScript(() => offerPart('days', days));
