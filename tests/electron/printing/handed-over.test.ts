import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { createHandOvers } from '../../../electron/printing/handed-over.ts';

vi.mock('electron', () => ({ BrowserWindow: {} }));

const page = (): WebContents => ({}) as WebContents;

test('a file is taken from the page that was opened for it, once, and from no other', async () => {
  const handOvers = createHandOvers();
  const [asked, other] = [page(), page()];
  const file = handOvers.from(asked);
  expect(() => handOvers.take(other, new Uint8Array([9]))).toThrow('Nobody asked this page for a file.');
  handOvers.take(asked, new Uint8Array([1, 2]));
  expect(await file).toEqual(new Uint8Array([1, 2]));
  expect(() => handOvers.take(asked, new Uint8Array([3]))).toThrow('Nobody asked this page for a file.');
});
