import type { ClipProgress } from '../../core/clip/clip.ts';

const channelName = 'clip-progress';

/** Tells the extension's pages how far the keeping of a clip is. */
export function tellProgress(progress: ClipProgress): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(progress);
  channel.close();
}

/** Hears it, until the signal. */
export function onClipProgress(listener: (progress: ClipProgress) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  // Only the background, in our own origin, can post here.
  channel.onmessage = ({ data }: MessageEvent<ClipProgress>) => listener(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
