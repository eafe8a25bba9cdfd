import { imageMark, type ImageCount } from '../../core/clip/clip.ts';
import { fetchAfresh, isPublicHost } from './fetch-afresh.ts';

/** Pictures that can hold no script, whatever opens them. */
const types = /^image\/(?:png|jpeg|gif|webp|avif|bmp)(?=;|$)/i;
/** At once; a portal has few connections to spare. */
const lanes = 3;

/**
 * Puts the bytes of an article's images into its HTML, up to a limit. What cannot be had is left out and counted.
 * @param limit bytes of all images together
 * @param onDone hears how many are settled
 */
export async function withImages(html: string, images: readonly string[], limit: number, onDone: (done: number) => void): Promise<{ html: string; images: ImageCount }> {
  const sources = new Map<string, string>();
  let left = limit;
  let done = 0;
  const waiting = [...images.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const source = left > 0 ? await imageSource(next[1], left) : null;
      if (source !== null && source.length <= left) {
        left -= source.length;
        sources.set(imageMark(next[0]), source.url);
      }
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const whole = html.replace(/data:image\/x-chu-giai,\d+/g, (mark) => sources.get(mark) ?? 'data:,');
  return { html: whole, images: { kept: sources.size, left: images.length - sources.size } };
}

async function imageSource(address: string, most: number): Promise<{ url: string; length: number } | null> {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/.test(address)) return { url: address, length: address.length };
  if (!URL.canParse(address) || !isPublicHost(new URL(address).hostname)) return null;
  const reply = await fetchAfresh(address, most, 'image').catch(() => null);
  const type = types.exec(reply?.type ?? '')?.[0];
  if (reply === null || reply.status !== 200 || type === undefined || reply.bytes.byteLength === 0) return null;
  return { url: `data:${type.toLowerCase()};base64,${base64(reply.bytes)}`, length: reply.bytes.byteLength };
}

/** In slices, since String.fromCharCode takes its characters as arguments. */
export function base64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  for (let from = 0; from < view.length; from += 8192) text += String.fromCharCode(...view.subarray(from, from + 8192));
  return btoa(text);
}
