/** Controls but tab and line feed, half surrogate pairs, and the separators that some programs take for the end of a line. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n').replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g, '');

/** The same on one line: no data can begin a line of a format that goes by lines. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
