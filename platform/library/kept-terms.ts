import type { Clip } from '../../core/clip/clip.ts';
import { metInPeriod, type MetTerm } from '../../core/own-glossary/met.ts';
import { readClip } from '../clips/codec.ts';
import { batches } from './batches.ts';

/** The terms of the articles that were kept from the first to the last day, `YYYY-MM-DD`. */
export async function keptTerms(from: string, to: string): Promise<MetTerm[]> {
  const clips: Clip[] = [];
  for await (const raws of batches('clips')) {
    for (const raw of raws) {
      const result = readClip(raw);
      if ('value' in result) clips.push(result.value);
    }
  }
  return metInPeriod(clips, from, to);
}
