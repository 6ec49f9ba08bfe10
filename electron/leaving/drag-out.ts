/** Main process: a file that was written is dragged out of the window, to a folder or another program. */
import { app, type NativeImage, nativeImage, type WebContents } from 'electron';

/** Pixels on each side of the sign that follows the pointer where the system has none for the file. */
const SIDE = 32;

/** Begins the drag; the page asks for it while the pointer is held. */
export async function dragOut(page: WebContents, path: string): Promise<void> {
  const icon = await app.getFileIcon(path, { size: 'normal' }).catch(() => null);
  if (page.isDestroyed()) return;
  page.startDrag({ file: path, icon: icon === null || icon.isEmpty() ? sheet() : icon });
}

/** A plain sheet: white with a grey edge. */
function sheet(): NativeImage {
  const pixels = Buffer.alloc(SIDE * SIDE * 4, 0xff);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const isEdge = x === 0 || y === 0 || x === SIDE - 1 || y === SIDE - 1;
      if (isEdge) pixels.fill(0x88, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
    }
  }
  return nativeImage.createFromBitmap(pixels, { width: SIDE, height: SIDE });
}
