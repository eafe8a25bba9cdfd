/**
 * Stands for `#imports` in the bench's page, which has no extension API. Of the library's transactions it takes part in
 * the record beside the database and the note that its log is new; what the browser's own storage needs for that is therefore not measured.
 */
const area = () => {
  const stored = new Map<string, unknown>();
  return {
    get: (key: string): Promise<Record<string, unknown>> => Promise.resolve({ [key]: stored.get(key) }),
    set: (values: Record<string, unknown>): Promise<void> => Promise.resolve(Object.entries(values).forEach(([key, value]) => stored.set(key, value))),
  };
};

export const browser = { storage: { local: area(), session: area() } };
