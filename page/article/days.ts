import { claimsIn } from '../../core/article/date-line.ts';
import { stampIn } from './stamp.ts';

/** How days that stand in a page are read. Apart, since few decisions turn on one. */
export const days = {
  /** Whether a line near a title gives a date for its article. */
  hasDay: (line: string): boolean => claimsIn(line, true).length > 0,
  stampIn,
};

export type Days = typeof days;
