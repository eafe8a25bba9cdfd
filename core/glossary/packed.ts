const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;

/** Whole numbers as base64 of their little-endian bytes: what JSON carries at a third more than their size. */
export function pack(numbers: readonly number[], bytesEach: 1 | 2 | 4): string {
  const bytes = numbers.flatMap((number) => Array.from({ length: bytesEach }, (_, index) => (number >>> (index * 8)) & 0xff));
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const written = Math.min(3, bytes.length - at) + 1;
    for (let digit = 0; digit < written; digit++) text += digits[(three >>> (18 - 6 * digit)) & 63] ?? '';
  }
  return text;
}

/** The bytes of what `pack` wrote; core has no `atob`, which belongs to the platform. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    held = (held << 6) | (values[text.charCodeAt(index)] ?? 0);
    if (index % 4 !== 0) bytes[at++] = (held >>> (6 - 2 * (index % 4))) & 0xff;
  }
  return bytes;
}

export const unpackBytes = (text: string): Uint8Array => bytesOf(text);

export function unpackShorts(text: string): Uint16Array {
  const bytes = bytesOf(text);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, index) => (bytes[2 * index] ?? 0) | ((bytes[2 * index + 1] ?? 0) << 8));
}

export function unpackInts(text: string): Int32Array {
  const bytes = bytesOf(text);
  const view = new DataView(bytes.buffer);
  const ints = new Int32Array(bytes.length >> 2);
  for (let index = 0; index < ints.length; index++) ints[index] = view.getInt32(index * 4, true);
  return ints;
}
