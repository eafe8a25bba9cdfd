/**
 * What a spreadsheet takes for the beginning of a formula, by OWASP ASVS 5.0 V1.2.10, with the wide forms that some take
 * too. The sign that makes it inert is in the list as well, so that taking it away again gives back what was there.
 */
const active = /^[=+\-@\t\r\n\0＝＋－＠']/;

/** A value that spreadsheets show as text: an apostrophe stands before what they would reckon with. */
export const inertCell = (value: string): string => (active.test(value) ? `'${value}` : value);

/** The value itself. */
export const valueOfCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
