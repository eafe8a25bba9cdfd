const channelName = 'library';

/** Tells the extension's other pages that the highlights of an article changed. */
export function announceChange(canonical: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(canonical);
  channel.close();
}

/** Calls back with the canonical address of every article that another context changed, until the signal. */
export function onLibraryChange(listener: (canonical: string) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') listener(data);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
