import type { Result, UserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import { t } from '../common/language/texts.ts';
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

/** A fault of ours as the user reads it; where it happened goes into the log. */
export function unexpected(error: unknown): UserError {
  reportFault('a call or a step of the page', error);
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: t('Something went wrong inside Weighbridge: {detail}', { detail }),
    remedy: t('What was saved is safe. Try again; if it happens again, close Weighbridge and open it anew.'),
  };
}

/** Logs what nobody foresaw, without its words, which can quote a workbook. Nothing waits for it. */
export function reportFault(where: string, error: unknown): void {
  const fault = faultOf(error);
  const { weighbridge } = globalThis.window ?? {};
  if (fault && weighbridge?.reportFault) void weighbridge.reportFault({ where, fault }).catch(() => {});
}

/** The nonce that lets AG Grid put its styles into the page (see the Content-Security-Policy of electron/). */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
