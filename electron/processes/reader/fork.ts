/** Main process: a child process that is a hidden page without rights. */
import { EventEmitter } from 'node:events';
import { app, MessageChannelMain, type Session, session, WebContentsView } from 'electron';
import { memoryOf } from '../fork.ts';
import type { Child, Fork } from '../host.ts';
import { lockReaderSession, READER_ORIGIN, readerPreferences } from './rights.ts';

/**
 * Starts child processes as pages that are never shown. Each runs its script in a worker, in a sandboxed process of its own: a session of
 * its own, in memory, keeps it apart from every other page.
 * @param folder of the readers' scripts
 * @param preload of their page
 */
export function readerPages(folder: string, preload: string): Fork {
  /** A session stays for as long as the app runs, so that one whose page has gone is used again. */
  const free: Session[] = [];
  let made = 0;
  // Electron closes windows when it ends, and crashes over a view that is in none.
  app.once('quit', () => {
    for (const view of shown) view.webContents.close();
  });

  function ownSession(): Session {
    const unused = free.pop();
    if (unused) return unused;
    const next = session.fromPartition(`reader-${++made}`, { cache: false });
    lockReaderSession(next, folder);
    return next;
  }

  return (script) => {
    const own = ownSession();
    return startPage(script, own, preload, () => {
      // What a reader may have kept is nothing that the next one finds.
      void own.clearStorageData().then(() => free.push(own));
    });
  };
}

/** The views of the readers that run; none is in a window. */
const shown = new Set<WebContentsView>();

function startPage(script: string, own: Session, preload: string, left: () => void): Child {
  const events = new EventEmitter();
  const { port1: port, port2: toPage } = new MessageChannelMain();
  const view = new WebContentsView({ webPreferences: readerPreferences(own, preload) });
  const page = view.webContents;
  // A view that nothing holds would be collected, and its page with it.
  shown.add(view);
  let gone = false;
  const leave = (code: number): void => {
    if (gone) return;
    gone = true;
    shown.delete(view);
    port.close();
    if (!page.isDestroyed()) page.close();
    left();
    events.emit('exit', code);
  };
  const pid = (): number | undefined => {
    const id = gone || page.isDestroyed() ? 0 : page.getOSProcessId();
    return id > 0 ? id : undefined;
  };

  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.once('render-process-gone', (_event, { exitCode }) => leave(exitCode));
  page.once('destroyed', () => leave(0));
  page.once('did-fail-load', (_event, code) => leave(code));
  page.once('did-finish-load', () => page.postMessage('port', null, [toPage]));
  port.on('message', ({ data }) => events.emit('message', data));
  port.start();
  // Where that fails, `did-fail-load` says so.
  void page.loadURL(`${READER_ORIGIN}/?${script}`).catch(() => {});

  return {
    get pid() {
      return pid();
    },
    memory: () => memoryOf(pid()),
    postMessage: (message, ports = []) => port.postMessage(message, ports),
    on: (_message, listener) => events.on('message', listener),
    once: (_exit, listener) => events.once('exit', listener),
    end: () => {
      const id = pid();
      try {
        // A page that does not listen would not close by itself.
        if (id !== undefined) process.kill(id, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      if (id === undefined) setImmediate(() => leave(0));
    },
  };
}
