/**
 * Puts text on the clipboard, within the handling of a click. Pages of plain http have no clipboard API, so there the
 * browser's copy command is asked, with our text in its event.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let taken = false;
  const listening = new AbortController();
  window.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = event.clipboardData !== null;
  }, { capture: true, signal: listening.signal });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where a page is not served securely
  Document.prototype.execCommand.call(document, 'copy');
  listening.abort();
  return taken;
}
