import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** A path of literal parts, as `inRoot('cli', 'main.ts')` names it. */
const NAMED = /inRoot\(((?:'[^']+'(?:, )?)+)\)/g;
const SOURCE = /\.(?:ts|tsx|mjs|html|css|yml)$/;

test('every source file that a script names is there: scripts import nothing of the app, so no compiler says it', () => {
  const scripts = readdirSync(inRoot('scripts'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mjs'),
  );
  const named = scripts.flatMap((script) =>
    [...readFileSync(inRoot('scripts', script), 'utf8').matchAll(NAMED)].map(([, parts = '']) => ({
      script,
      file: join(...parts.split(', ').map((part) => part.slice(1, -1))),
    })),
  );
  const sources = named.filter(({ file }) => SOURCE.test(file));
  expect(sources).toContainEqual({ script: 'cli.mjs', file: join('cli', 'main.ts') });
  expect(sources.filter(({ file }) => !existsSync(inRoot(file)))).toEqual([]);
});
