import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Log } from '../../electron/log.ts';
import { logProcessEnds } from '../../electron/process-ends.ts';

test('a page or a process of Chromium that ends is in the log once, and says whether it was asked to', () => {
  const app = new EventEmitter();
  const ends: Parameters<Log['exit']>[0][] = [];
  // The emitter is all that is used of the app.
  logProcessEnds(app as never, { exit: (end) => void ends.push(end) });
  app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 11 });
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 });
  app.emit(
    'child-process-gone',
    {},
    {
      type: 'Utility',
      serviceName: 'node.mojom.NodeService',
      reason: 'killed',
      exitCode: 9,
    },
  );
  expect(ends).toEqual([
    { name: 'page (crashed)', code: 11, wanted: false },
    { name: 'page (clean-exit)', code: 0, wanted: true },
    { name: 'GPU (killed)', code: 9, wanted: false },
  ]);
});
