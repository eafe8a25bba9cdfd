/** Puts a text on the clipboard in both forms; the program that it is pasted into takes the one that it likes. */
export async function copyRich({ html, text }: { html: string; text: string }): Promise<void> {
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
}
