/** What to select: the words, between prefix and suffix where these are given. */
export interface Passage {
  quote: string;
  prefix: string;
  suffix: string;
}

/**
 * Runs inside a page, so it can use nothing from here. Selects an occurrence (from 0) of the passage in the text
 * that can be seen, white space and Unicode form aside. Answers with the selected text, or null.
 */
export function selectQuote({ quote, prefix, suffix }: Passage, occurrence: number): string | null {
  const letters = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');
  const unseen = 'script, style, noscript, template, textarea';
  const units: { node: Text; start: number; end: number }[] = [];
  let text = '';
  const take = (node: Text) => {
    for (const { 0: segment, index: start } of node.data.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
      const folded = letters(segment);
      text += folded;
      for (let each = 0; each < folded.length; each++) units.push({ node, start, end: start + segment.length });
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    // The walker shows text nodes alone.
    const node = walker.currentNode as Text;
    if (node.parentElement?.checkVisibility() === true && !node.parentElement.closest(unseen)) take(node);
  }
  const wanted = letters(quote);
  const stands = (at: number) =>
    text.slice(0, at).endsWith(letters(prefix)) && text.startsWith(letters(suffix), at + wanted.length);
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) if (stands(at)) places.push(at);
  const place = places[occurrence];
  const [first, last] = place === undefined ? [] : [units[place], units[place + wanted.length - 1]];
  const selection = window.getSelection();
  if (first === undefined || last === undefined || selection === null) return null;
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  selection.setBaseAndExtent(first.node, first.start, last.node, last.end);
  return selection.toString();
}
