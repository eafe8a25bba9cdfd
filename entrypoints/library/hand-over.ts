/** Hands something to the browser as a file in its downloads. */
export function handOver(what: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(what);
  link.download = name;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const asJson = (what: object): Blob => new Blob([JSON.stringify(what, null, 2)], { type: 'application/json' });
