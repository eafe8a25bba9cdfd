import type { Node } from './grammar/scan.ts';
import type { Mention } from './mention.ts';
import { bodyMention } from './mentions/body-mention.ts';
import { documentMention } from './mentions/document-mention.ts';
import { eventMention } from './mentions/event-mention.ts';
import { inOwnWords } from './mentions/own-words.ts';
import { placeMention } from './mentions/place-mention.ts';
import { groupMention, termMention } from './mentions/term-mention.ts';
import { titleMention } from './mentions/title-mention.ts';
import type { Reading } from './reading.ts';

/** A node as the mention that is shown and printed. */
export const mentionOf = (reading: Reading, node: Node): Mention => inOwnWords(plainMention(reading, node), node.own);

function plainMention(reading: Reading, node: Node): Mention {
  switch (node.kind) {
    case 'title':
      return titleMention(reading, node);
    case 'body':
      return bodyMention(reading, node);
    case 'place':
      return placeMention(reading, node);
    case 'event':
      return eventMention(reading, node);
    case 'document':
      return documentMention(reading, node);
    case 'term':
      return termMention(reading, node);
    case 'group':
      return groupMention(reading, node);
  }
}
