import { forwardChanges } from '../readers.ts';

const channelName = 'library';

/** Tells the extension's other pages and the readers in tabs that something of these articles changed. Called after the write. */
export function tellChanged(canonicals: readonly string[]): void {
  const distinct = [...new Set(canonicals)];
  if (distinct.length === 0) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(distinct);
  channel.close();
  void forwardChanges(distinct);
}

/** Calls back with the canonical addresses of the articles that another context changed, until the signal. */
export function onLibraryChange(listener: (canonicals: string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) listener(data.filter((each) => typeof each === 'string'));
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
