/** Page of the readers: starts the worker that is named in its address, and gives it the port that the preload brings. Nothing else is in it. */

/** What of the page is used here; this file is compiled without the page's types. */
declare const location: { readonly search: string; readonly origin: string };
declare const addEventListener: (
  event: 'message',
  listener: (event: { readonly origin: string; readonly ports: readonly unknown[] }) => void,
) => void;
declare const Worker: new (
  script: string,
  options: { readonly type: 'module' },
) => { readonly postMessage: (message: null, ports: readonly unknown[]) => void };

const worker = new Worker(`/${location.search.slice(1)}`, { type: 'module' });
addEventListener('message', ({ origin, ports }) => {
  if (origin === location.origin && ports.length === 1) worker.postMessage(null, ports);
});
