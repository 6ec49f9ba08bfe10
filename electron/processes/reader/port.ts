/** Page, its worker: the way to the main process, and to other processes. */
import type { Answer, Request } from '../messages.ts';
import type { ParentPort, ServicePort } from '../serve.ts';

/** What of the page's MessagePort is used here; this file is compiled without the page's types. */
interface PagePort {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (
    event: 'message' | 'close',
    listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void,
  ) => void;
  readonly start: () => void;
}

declare const self: Omit<PagePort, 'start'>;

/** A port as the processes of Node have them. */
const servicePort = (port: PagePort): ServicePort => ({
  postMessage: (message) => port.postMessage(message),
  on: (event: 'message' | 'close', listener: (message: { readonly data: unknown }) => void) =>
    port.addEventListener(event, ({ data }) => listener({ data })),
  start: () => port.start(),
});

/** The way to the main process: a port that the page hands to its worker. What is said before it is there waits. */
export const parentPort: ParentPort = (() => {
  const way = Promise.withResolvers<PagePort>();
  self.addEventListener('message', ({ ports: [port] }) => {
    if (port) way.resolve(port);
  });
  return {
    postMessage: (message: Answer) => void way.promise.then((port) => port.postMessage(message)),
    on: (_message, listener) => {
      void way.promise.then((port) => {
        port.addEventListener('message', ({ data, ports }) =>
          listener({ data: data as Request, ports: ports.map(servicePort) }),
        );
        port.start();
      });
    },
  };
})();
