// Stands in for `#imports` where the library's code is bundled without WXT.
export const browser: unknown = (globalThis as unknown as { chrome: unknown }).chrome;
