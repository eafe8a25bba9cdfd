import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { alternationOf } from './term-finders.ts';

/** Marks every term below an element with elements of its own. */
export type Marker = (element: Element) => void;

export const markJsPattern = (terms: readonly string[]): Marker => {
  const pattern = alternationOf(terms, 'gi');
  return (element) => new Mark(element).markRegExp(pattern);
};

export const markJsList = (terms: readonly string[]): Marker => (element) =>
  new Mark(element).mark(terms.toSorted((a, b) => b.length - a.length), { separateWordSearch: false, accuracy: 'exactly', diacritics: false });

export const replaceDomText = (terms: readonly string[]): Marker => {
  const pattern = alternationOf(terms, 'gi');
  return (element) => void findAndReplaceDOMText(element, { find: pattern, wrap: 'mark' });
};
