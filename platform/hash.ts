/** SHA-256 as 64 lower-case hexadecimal digits. A text is hashed as the UTF-8 of its NFC form. */
export async function sha256(what: string | ArrayBuffer): Promise<string> {
  const bytes = typeof what === 'string' ? new TextEncoder().encode(what.normalize('NFC')) : what;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
