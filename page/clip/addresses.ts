/** An absolute address; null where there is none. */
export function resolved(address: string | null, base: string): string | null {
  const trimmed = address?.trim() ?? '';
  return trimmed !== '' && URL.canParse(trimmed, base) ? new URL(trimmed, base).href : null;
}

export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);
