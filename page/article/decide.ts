import type { Detection } from '../../core/article/article.ts';
import { finish } from '../steps.ts';
import { days } from './days.ts';
import { decision } from './decision.ts';

/** `decision` at once, for whoever has all of it. */
export const decide = (document: Document, url: string): Detection => finish(decision(document, url, days)).detection;
