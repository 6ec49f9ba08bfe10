import type { Result, UserError } from '../common/errors.ts';
import type { WeighbridgeApi } from '../electron/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of this page. */
    readonly weighbridge: WeighbridgeApi;
  }
}

/** The functions of the main process. Looked up at each use, so that nothing touches `window` while modules load. */
export const api = (): WeighbridgeApi => window.weighbridge;

/** Waits for a call; one that breaks on its way (the process behind it died) becomes a problem in words too. */
export async function settle<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call;
  } catch (error) {
    return { ok: false, problem: unexpected(error) };
  }
}

export function unexpected(error: unknown): UserError {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `Something went wrong inside Weighbridge: ${detail}`,
    remedy: 'What was saved is safe. Try again; if it happens again, close Weighbridge and open it anew.',
  };
}

/** The nonce that lets AG Grid put its styles into the page (see the Content-Security-Policy of electron/). */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
