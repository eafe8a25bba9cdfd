import { Fragment } from 'preact';
import type { Change } from '../../core/clip/difference.ts';

type Word = Change['words'][number];

/** What stays, what went and what came, with the spaces that the words had between them. */
export function WordChanges({ words }: { words: readonly Word[] }) {
  return (
    <>
      {runs(words).map(({ text, side, spaced }, at) => (
        <Fragment key={at}>{spaced && ' '}{side === 'before' ? <del>{text}</del> : side === 'after' ? <ins>{text}</ins> : text}</Fragment>
      ))}
    </>
  );
}

interface Run {
  text: string;
  side: Word['in'];
  /** A space stands before it. */
  spaced: boolean;
}

/** Words of one side that follow each other are read as one. */
function runs(words: readonly Word[]): Run[] {
  const found: Run[] = [];
  for (const [at, { text, in: side }] of words.entries()) {
    const before = words[at - 1];
    const spaced = before !== undefined && !/[(“«‘[]$/u.test(before.text) && !/^[,.;:!?)”»’\]…%]/u.test(text);
    const last = found.at(-1);
    if (last?.side === side) last.text += `${spaced ? ' ' : ''}${text}`;
    else found.push({ text, side, spaced });
  }
  return found;
}
