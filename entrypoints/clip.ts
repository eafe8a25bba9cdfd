import { defineUnlistedScript } from '#imports';
import { articleHtml } from '../page/clip/article-html.ts';
import { offerPart } from '../platform/parts.ts';

/** How an article is copied out of its page: only where somebody keeps it. */
export default defineUnlistedScript(() => offerPart('clip', articleHtml));
