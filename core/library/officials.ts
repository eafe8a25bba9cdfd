import type { Rendering } from '../glossary/mention.ts';

/** A post that the kept articles give a person, over time. */
export interface HeldPost {
  text: string;
  gloss: Rendering;
  /** First and last day on which a kept article says so; `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The articles that say so, by date. */
  articles: { canonical: string; clip: string; day: string }[];
}

export interface Official {
  name: string;
  /** By date, the oldest first. */
  posts: HeldPost[];
}
