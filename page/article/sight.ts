import { languageOf } from '../../core/text/language.ts';
import { watchChanges } from '../changes.ts';
import { bodyIn, hintedBody, proseIn } from './body.ts';
import { judge, refusedAddress } from './judge.ts';
import { readPage } from './page.ts';
import { isEnding, isFurniture, isOutside, linkShare } from './prose.ts';
import { finish, finishInSlices } from '../steps.ts';

/** How a page is looked at before anything is taken out of it. The deciding script has all of this, and lends it to the reader of the same page. */
export const sight = {
  refusedAddress, readPage, judge, bodyIn, hintedBody, proseIn, languageOf, watchChanges,
  // Those below stand in the reader by their modules' names: see scripts/lending-plugin.ts.
  isEnding, isFurniture, isOutside, linkShare, finish, finishInSlices,
};

export type Sight = typeof sight;
