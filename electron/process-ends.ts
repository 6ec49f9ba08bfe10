/** Main process: how Chromium's own processes end goes into the log. */
import type { App } from 'electron';
import type { Log } from './log.ts';

/** What Chromium calls a process of ours, whose end its host writes itself (processes/host.ts). */
const OURS = 'node.mojom.NodeService';

/** Writes the ends of pages, and those of the other processes of Chromium, such as that of the graphics. */
export function logProcessEnds(app: Pick<App, 'on'>, log: Pick<Log, 'exit'>): void {
  app.on('render-process-gone', (_event, _page, { reason, exitCode }) =>
    log.exit({ name: `page (${reason})`, code: exitCode, wanted: reason === 'clean-exit' }),
  );
  app.on('child-process-gone', (_event, { type, serviceName, reason, exitCode }) => {
    if (serviceName === OURS) return;
    log.exit({ name: `${type} (${reason})`, code: exitCode, wanted: reason === 'clean-exit' });
  });
}
