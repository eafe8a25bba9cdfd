import { finish } from '../steps.ts';
import { extraction, regionExtraction, type Extraction, type Fallback, type PlaceOf } from './extraction.ts';
import { sight } from './sight.ts';

export type { Attachment, Extraction } from './extraction.ts';

/** `extraction` at once, for pages of the usual size and for whoever has all of it. */
export const extract = (document: Document, url: string, placeOf?: PlaceOf, fallback?: Fallback | null): Extraction =>
  finish(extraction(sight, document, url, placeOf, fallback));

export const extractRegion = (document: Document, url: string, region: Element, placeOf?: PlaceOf): Extraction =>
  finish(regionExtraction(sight, document, url, region, placeOf));
