import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evidenceDocument } from '../../db/seed/document.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { validateSeed } from '../../db/seed/validate.ts';

test('docs/evidence.md lists the evidence as it is; npm run evidence makes it anew', async () => {
  const path = fileURLToPath(new URL('../../docs/evidence.md', import.meta.url));
  await expect(evidenceDocument(validateSeed(builtInSeed))).toMatchFileSnapshot(path);
});
