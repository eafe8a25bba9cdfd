import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Colour } from '../../core/annotation/highlight.ts';
import { colourName } from './colours.ts';

/** Names that the reader gave to colours; the others keep their own. */
export const ColourNames = createContext<Partial<Record<Colour, string>>>({});

/** What a colour is called here. */
export function useColourName(): (colour: Colour) => string {
  const given = useContext(ColourNames);
  return (colour) => given[colour] ?? colourName(colour);
}
