import { ipcMain, type WebContents } from 'electron';
import { type Result, toResult } from '../../common/errors.ts';
import { CALL_CHANNEL, pushChannel } from './channels.ts';
import { type CallName, contract, type Input, type Output, type Pushes } from './contract.ts';
import { isTrustedFrame } from './guard.ts';

/** One function for each call. It may throw a UserFacingError; it learns which window asks. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>, sender: WebContents) => Output<N> | Promise<Output<N>>;
};

/**
 * Answers the calls of the contract. This is the only file that touches ipcMain: the sender is checked, the argument
 * is parsed with the call's schema, and errors go back as values.
 */
export function routeCalls(handlers: Handlers): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedFrame(event.senderFrame)) return refuse('This page may not ask Weighbridge for anything.');
    if (!isCallName(name)) return refuse('Weighbridge does not know this request.');
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.');
      return refuse(`${where ? `${where}: ` : ''}${issue?.message ?? 'this is not what was expected'}.`);
    }
    // The schema of `name` has just parsed the input of `name`, which TypeScript cannot see across a union.
    const handler = handlers[name] as (input: unknown, sender: WebContents) => unknown;
    return toResult(() => handler(parsed.data, event.sender));
  });
}

/** Tells a window something unasked. */
export function push<P extends keyof Pushes>(to: WebContents, name: P, value: Pushes[P]): void {
  if (!to.isDestroyed()) to.send(pushChannel(name), value);
}

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

function refuse(message: string): Promise<Result<never>> {
  return Promise.resolve({
    ok: false,
    problem: { code: 'invalid', message, remedy: 'Nothing was changed. Correct it and try again.' },
  });
}
