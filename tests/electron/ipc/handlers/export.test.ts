import { clipboard, nativeImage } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { exportHandlers } from '../../../../electron/ipc/handlers/export.ts';
import type { Outlets } from '../../../../electron/ipc/handlers/outlets.ts';
import type { CallContext } from '../../../../electron/ipc/router.ts';

vi.mock('electron', () => ({
  app: {},
  BrowserWindow: {},
  dialog: {},
  clipboard: { writeImage: vi.fn() },
  nativeImage: { createFromBuffer: vi.fn() },
}));
beforeEach(() => void vi.clearAllMocks());

/** Says of itself that it has so many pixels. */
const png = (side: number): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.alloc(40);
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1').copy(bytes);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return new Uint8Array(bytes);
};

/** Copies what Electron makes an image of that is empty or not. */
function copy(bytes: Uint8Array<ArrayBuffer>, isEmpty: boolean): void {
  const image = { isEmpty: () => isEmpty } as Electron.NativeImage;
  vi.mocked(nativeImage.createFromBuffer).mockReturnValue(image);
  const handlers = exportHandlers(
    {} as Outlets,
    async () => new Uint8Array(),
    async () => false,
  );
  void handlers.copyPicture({ png: bytes }, {} as CallContext);
}

test('a picture goes to the clipboard', () => {
  copy(png(100), false);
  expect(clipboard.writeImage).toHaveBeenCalledOnce();
});

test('what cannot be decoded does not', () => {
  expect(() => copy(png(100), true)).toThrow('no picture');
  expect(clipboard.writeImage).not.toHaveBeenCalled();
});

test('a picture of too many pixels is never decoded', () => {
  expect(() => copy(png(20_000), false)).toThrow('more than the clipboard');
  expect(nativeImage.createFromBuffer).not.toHaveBeenCalled();
});
