import { createServer as createSocketServer } from 'node:net';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { inRoot, root } from './paths.mjs';

/** Scripts that stand in a page itself, and not in a file of their own. */
const INLINE = /<script\b([^>]*)>([^<]+)<\/script>/g;

/**
 * Gives each inline script of a page a file: our policy allows no others, in development either.
 * @returns {import('vite').Plugin}
 */
function scriptsInFiles() {
  /** @type {Map<string, string>} the text of each, by its address */
  const texts = new Map();
  return {
    name: 'scripts-in-files',
    resolveId: (id) => (texts.has(id) ? id : null),
    load: (id) => texts.get(id) ?? null,
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(INLINE, (_script, attributes, text) => {
          const known = [...texts].find(([, other]) => other === text)?.[0];
          const address = known ?? `/@inline-${texts.size + 1}.js`;
          texts.set(address, text);
          return `<script${attributes} src="${address}"></script>`;
        }),
    },
  };
}

/**
 * Starts the server that gives the window's page, and the gallery, to whoever develops: each file as it is asked for, and
 * each change to the open page without loading it anew. Only programs of this machine reach it.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startPageServer() {
  const port = await freePort();
  const server = await createServer({
    configFile: false,
    root: inRoot('renderer'),
    cacheDir: inRoot('node_modules', '.cache', 'vite'),
    publicDir: false,
    // What is not there is not there; the page has one address.
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [react(), scriptsInFiles()],
    worker: { format: 'es' },
    // The app puts its nonce in this place (electron/app-files.ts).
    html: { cspNonce: '__CSP_NONCE__' },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      fs: { allow: [root] },
      // Under app:// the page does not know the port by itself.
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
    },
  });
  await server.listen();
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** @returns {Promise<number>} a port that nobody listens to */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createSocketServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
