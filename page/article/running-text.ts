const shortest = 80;
/** Below this a line counts as running text only when it ends as a sentence does. */
const shortestSentence = 40;
const sentenceEnd = /[.!?:;…]["”’)\]]*$/;

/** Whether a block is running text: long enough, and not a link. Lengths in UTF-16 units. */
export function isRunningText(text: string, linked: number, length: number): boolean {
  if (text.length < shortestSentence || linked > length * 0.35) return false;
  return text.length >= shortest || sentenceEnd.test(text);
}
