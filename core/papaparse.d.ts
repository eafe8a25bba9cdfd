/** What core needs of papaparse. Its published types bring Node's globals with them, which core must not know. */
export function parse<Row extends string[]>(text: string, options: { delimiter: string; skipEmptyLines?: boolean | 'greedy' }): {
  data: Row[];
  errors: { type: string; code: string; message: string; row?: number }[];
  meta: { aborted: boolean };
};
export function unparse(rows: readonly (readonly string[])[], options: { delimiter: string; newline: string; quotes?: boolean }): string;
