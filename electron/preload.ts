import { contextBridge, ipcRenderer } from 'electron';
import type { WeighbridgeApi } from './ipc/contract.ts';
import { CALL_CHANNEL, callNames, pushChannel, pushNames } from './ipc/names.ts';

/** Offers the renderer one function for each call of the contract, and nothing else of Electron. */

const calls = Object.fromEntries(
  callNames.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(CALL_CHANNEL, name, input)]),
);

const api = Object.freeze({
  ...calls,
  on: (push: (typeof pushNames)[number], listener: (value: never) => void) => {
    if (!pushNames.includes(push)) throw new Error(`Weighbridge sends no ${String(push)}.`);
    // The event object carries Electron's sender and must not reach the page.
    const handler = (_event: unknown, value: never): void => listener(value);
    ipcRenderer.on(pushChannel(push), handler);
    return () => {
      ipcRenderer.off(pushChannel(push), handler);
    };
  },
}) as WeighbridgeApi;

contextBridge.exposeInMainWorld('weighbridge', api);
