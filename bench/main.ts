import type { Figure, Row } from './figure.ts';

/** A file of rows/ is a row; its name is the row's. Loaded one by one, so that none warms up the code of another. */
const files = import.meta.glob<{ row: Row }>('./rows/*.ts');

export interface RowOutline {
  id: string;
  area: string;
  parts: { name: string; tabs: number }[];
}

/** What the script asks of the page. */
export interface BenchPage {
  outline(id: string): Promise<RowOutline>;
  run(id: string, part: number): Promise<Figure[]>;
}

const load = async (id: string): Promise<Row> => {
  const file = files[`./rows/${id}.ts`];
  if (file === undefined) throw new Error(`There is no row "${id}".`);
  return (await file()).row;
};

const page: BenchPage = {
  async outline(id) {
    const { area, parts } = await load(id);
    return { id, area, parts: parts.map(({ name, tabs }) => ({ name, tabs })) };
  },
  async run(id, part) {
    return (await (await load(id)).parts[part]?.run()) ?? [];
  },
};

Object.assign(globalThis, { bench: page });
