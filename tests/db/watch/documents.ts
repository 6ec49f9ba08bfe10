import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenDocument, openDocument } from '../../../db/watch/document.ts';
import { run, slugIds } from '../workbooks.ts';

export const FORMAT_20 = join(import.meta.dirname, '../../fixtures/formats/format-20.weighbridge.gz');

/** A document whose clock the test moves on. */
export function opened(path: string, { readOnly }: { readonly readOnly?: 'chosen' } = {}) {
  let time = 0;
  const document = openDocument(path, { analyst: 'Ada', ...(readOnly && { readOnly }), now: () => time });
  onTestFinished(() => document.close());
  return {
    document,
    /** As the database host does it: looks, and looks again when all is quiet. */
    lookTwice: (): void => {
      document.look();
      time += 1_000;
      document.look();
    },
  };
}

export const setWeight = (document: OpenDocument, value: number): void => {
  const session = document.session();
  const { scenario, criterion } = slugIds(session);
  const weight = { scenarioId: scenario('equal-weights'), criterionId: criterion('security'), value };
  run(session, { type: 'setWeight', ...weight });
};

export function weightIn(document: OpenDocument): number | undefined {
  const session = document.session();
  const { scenario, criterion } = slugIds(session);
  return session
    .load()
    .tables.weights.find(
      (w) => w.scenarioId === scenario('equal-weights') && w.criterionId === criterion('security'),
    )?.value;
}

/** Opens and verifies the file as it is at rest. */
export const weightAtRest = (path: string): number | undefined => {
  const document = openDocument(path, { analyst: 'Ada' });
  try {
    return weightIn(document);
  } finally {
    document.close();
  }
};
