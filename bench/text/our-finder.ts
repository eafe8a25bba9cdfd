import type { CompiledGlossary } from '../../core/glossary/compile.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import { tokenize } from '../../core/text/tokens.ts';
import type { Finder } from '../peers/term-finders.ts';

/** Our own way from raw text to raw offsets: the tokens of the text, and the compiled glossary at each of them. */
export function ourFinder(glossary: CompiledGlossary): Finder {
  const lexicon = new Lexicon(glossary);
  return (raw) => {
    const tokens = tokenize(raw);
    const found: number[] = [];
    for (let at = 0; at < tokens.count; ) {
      const [longest] = lexicon.at(tokens, at);
      if (longest !== undefined) found.push(tokens.start[at] ?? 0, tokens.end[longest.end - 1] ?? 0);
      at = longest?.end ?? at + 1;
    }
    return found;
  };
}
