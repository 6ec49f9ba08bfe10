import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Served, serve } from '../../renderer/model/workers/serve.ts';

/** A worker on this thread: what goes either way is posted, and so copied, as to a real one. */
export class ChannelWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  readonly #page: MessagePort;
  readonly #worker: MessagePort;

  constructor(listen: (line: MessagePort) => void) {
    const { port1, port2 } = new MessageChannel();
    this.#page = port1;
    this.#worker = port2;
    port1.on('message', (data) => this.onmessage?.({ data }));
    listen(port2);
  }

  postMessage(message: unknown): void {
    this.#page.postMessage(message);
  }

  terminate(): void {
    this.ended = true;
    this.#page.close();
    this.#worker.close();
  }
}

/** A worker that serves these calls. */
export const serving = <Calls>(calls: Served<Calls>): ChannelWorker & Worker =>
  new ChannelWorker((line) => serve(calls, line as never)) as ChannelWorker & Worker;
