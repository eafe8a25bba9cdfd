import type { Article } from './article.ts';

/** The day that glosses go by, and what that day is. */
export interface GlossDate {
  /** `YYYY-MM-DD` */
  value: string;
  from: 'published' | 'inferred' | 'today';
}

/** The day of publication where the page says it, else a probable one, else today. */
export function glossDateOf({ published }: Pick<Article, 'published'>, today: string): GlossDate {
  if (published.value !== null) return { value: published.value, from: 'published' };
  if (published.inferred !== null) return { value: published.inferred.value, from: 'inferred' };
  return { value: today, from: 'today' };
}
