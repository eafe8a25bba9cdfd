/** Names that the grammar looks for and the glossary does not explain. */
export interface NameList {
  /** `family`: family names. `honoured`: people after whom places are named. `state`: other states, by their Vietnamese short names. */
  kind: 'family' | 'honoured' | 'state';
  names: string[];
}

export const namesOf = ({ names }: { names: readonly NameList[] }, kind: NameList['kind']): string[] =>
  names.filter((list) => list.kind === kind).flatMap((list) => list.names);
