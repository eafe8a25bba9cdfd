/**
 * What a spreadsheet takes for the beginning of a formula, by OWASP ASVS 5.0 V1.2.10, with the wide forms that some take
 * too, and what stands before one unseen: LibreOffice drops the character 0. As the inside of a class of signs.
 */
export const formulaSigns = String.raw`=+\-@＝＋－＠\u0000-\u001f\u007f\ufeff`;

/** The sign that makes a formula inert is in it as well, so that taking it away again gives back what was there. */
const active = new RegExp(`^['${formulaSigns}]`);

/** Numbers, sums of money, shares, days and times, and truth: a spreadsheet would show "3.000" as 3, and "9/10" as a day of this year. */
const reckoned = /^[\s$€£¥₫]*\d[\d\s.,:/%e+-]*[\s$€£¥₫]*$|^\s*(?:true|false)\s*$/i;

/** A value that spreadsheets do not reckon with: an apostrophe stands before what would be a formula. */
export const inertCell = (value: string): string => (active.test(value) ? `'${value}` : value);

/** Words that spreadsheets show as they are: also those that look like a number. */
export const textCell = (value: string): string => (active.test(value) || reckoned.test(value) ? `'${value}` : value);

/** The value itself. */
export const valueOfCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
