const longest = 400;

/** Whether an offset lies in a web address, e-mail address or host name. Looks at the word around it, at most 800 characters. */
export function isInsideAddress(text: string, offset: number): boolean {
  const from = edge(text, offset, -1);
  const to = edge(text, offset, 1);
  const word = text.slice(from, to);
  return /:\/\/|^www\.|@/i.test(word) || /^\W*[\w-]+(\.[\w-]+)+\.(vn|com|org|net|gov|edu)\b/i.test(word);
}

function edge(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (Math.abs(at - offset) < longest && at > 0 && at < text.length && !/\s/.test(text[step < 0 ? at - 1 : at] ?? ' ')) at += step;
  return at;
}
