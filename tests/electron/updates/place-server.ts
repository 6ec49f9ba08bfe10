import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place for updates on this machine, that answers as a test has it, and tells what it was asked for. */

export interface PlaceServer {
  /** The folder of the place. */
  readonly url: URL;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** The headers of the last request. */
  readonly headers: () => IncomingMessage['headers'];
  /** What is answered from now on, by the name of the file. */
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
}

export type Answer = string | Uint8Array | ((response: ServerResponse, request: IncomingMessage) => void);

export async function placeServer(): Promise<PlaceServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    headers = request.headers;
    const answer = answers.get((request.url ?? '').replace('/releases/', ''));
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'function') answer(response, request);
    else response.writeHead(200, { 'content-length': Buffer.byteLength(answer) }).end(answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/releases/`),
    asked,
    headers: () => headers,
    answers,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
