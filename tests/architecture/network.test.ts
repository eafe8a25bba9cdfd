import { expect, test } from 'vitest';
import { productFolders, sourceFiles } from './source-files.ts';

test('one module alone speaks to the network, so that the ledger knows all', () => {
  const wayOut = /\bfetch\(|\bglobalThis\.fetch\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bnew (?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
  expect(sourceFiles(productFolders).filter(({ text }) => wayOut.test(text)).map(({ path }) => path)).toEqual(['platform/ledger/send.ts']);
});
