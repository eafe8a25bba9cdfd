import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';

/** Passes a request on to the server that it was meant for, and its answer back as it comes. */
export function forward(url: string, from: IncomingMessage, to: ServerResponse): void {
  const { protocol, host } = new URL(url);
  const ask = protocol === 'https:' ? requestHttps : requestHttp;
  const { 'proxy-connection': _, ...headers } = from.headers;
  const onward = ask(url, { method: from.method, headers: { ...headers, host } }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    // A server that breaks off is seen to break off.
    answer.on('error', () => to.destroy()).pipe(to);
  });
  onward.on('error', () => to.destroy());
  to.on('close', () => onward.destroy());
  from.pipe(onward);
}
