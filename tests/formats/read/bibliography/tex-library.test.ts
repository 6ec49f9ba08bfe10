import { expect, test, vi } from 'vitest';
import { fileWith, imported } from '../imported-files.ts';

/** What the library was told of each thing that it was given. */
const told = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../../formats/citation-library.ts', async (original) => {
  const real = await original<typeof import('../../../../formats/citation-library.ts')>();
  return {
    ...real,
    citationLibrary: async () => {
      const plugins = await real.citationLibrary();
      const chain: typeof plugins.input.chain = (entries, options) => {
        told.push(options);
        return plugins.input.chain(entries, options);
      };
      return { ...plugins, input: { ...plugins.input, chain } };
    },
  };
});

test('TeX is read as what it is, and nothing about it is guessed', async () => {
  const bib = '@misc{a, title = {http://127.0.0.1:9/never}, author = {Ada}}';
  expect((await imported(fileWith(bib))).tables.sources[0]?.title).toBe('http://127.0.0.1:9/never');
  expect(told.length).toBeGreaterThan(0);
  for (const options of told) {
    expect(options).toMatchObject({ forceType: '@biblatex/entries+list', generateGraph: false });
  }
});
