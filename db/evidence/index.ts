/** Plain Node: the offer of new built-in evidence for workbooks that were made from older one. */

import { createHash } from 'node:crypto';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { CommandContext } from '../commands/handler.ts';
import type { ReadDb } from '../connection.ts';
import { readTables } from '../queries.ts';
import { revisionOf } from '../revision.ts';
import type { WorkbookSeedInput } from '../seed/format.ts';
import type { WorkbookTables } from '../tables.ts';
import { builtInBase, EVIDENCE_VIEW, type EvidenceView } from './base.ts';
import { evidenceChanges } from './changes.ts';
import type { EvidenceOffer } from './offer.ts';

export type { EvidenceOffer };

import { conflictsOf, ownWork } from './own.ts';
import { type EvidencePlan, planEvidence, sameTables } from './plan.ts';
import { targetTables } from './target.ts';
import { writeTables } from './write.ts';

/**
 * The new evidence of `seed` for this workbook, as it would be with the conflicts of `take` decided for the evidence; null where the
 * workbook was not made from built-in evidence, or is up to date with it. Throws a UserFacingError for a damaged history.
 */
export function evidenceOffer(
  db: ReadDb,
  seed: WorkbookSeedInput,
  take: readonly string[] = [],
): EvidenceOffer | null {
  const present = readTables(db);
  const planned = plan(db, present, seed, { take, now: new Date().toISOString() });
  if (!planned) return null;
  const { after, clashes } = planned.plan;
  const { alternatives, criteria, sources, origins, speakers, claims, findings } = after;
  const { measurements, judgements, weights, scenarios } = after;
  const plannedAfter = { alternatives, criteria, sources, origins, speakers, claims, findings };
  return {
    key: keyOf(db, seed),
    dismissed: viewOf(present)?.dismissed === fingerprint(seed),
    changes: evidenceChanges(present, planned.plan),
    own: ownWork(present, planned.plan),
    conflicts: conflictsOf([planned.base, planned.target, present], clashes),
    after: { ...plannedAfter, measurements, judgements, weights, scenarios },
  };
}

interface Planned {
  readonly base: WorkbookTables;
  readonly target: WorkbookTables;
  readonly plan: EvidencePlan;
}

/** Null where there is nothing to take or to decide. */
function plan(
  db: ReadDb,
  present: WorkbookTables,
  seed: WorkbookSeedInput,
  { take, now }: { readonly take: readonly string[]; readonly now: string },
): Planned | null {
  if (!sharesSources(present, seed)) return null;
  const base = builtInBase(db, present);
  if (!base || !isBuiltIn(base, present, seed)) return null;
  const target = targetTables(seed, present, base, { analystId: present.analysts[0]?.id ?? '', now });
  const made = planEvidence({ base, present, target }, new Set(take));
  if (made.clashes.length === 0 && sameTables(present, made.after)) return null;
  return { base, target, plan: made };
}

/** A source is known by its slug and the fingerprint of its text, so that nothing else is taken for the built-in evidence. */
function sharesSources({ sources }: Pick<WorkbookTables, 'sources'>, seed: WorkbookSeedInput): boolean {
  const known = new Set(seed.sources.map(({ slug, sha256 }) => `${slug} ${sha256}`));
  return sources.some(({ slug, sha256 }) => slug !== null && known.has(`${slug} ${sha256}`));
}

/** It was made from built-in evidence, some of which it still has. */
const isBuiltIn = (base: WorkbookTables, present: WorkbookTables, seed: WorkbookSeedInput): boolean => {
  const now = new Set(present.claims.map(({ id }) => id));
  return sharesSources(base, seed) && base.claims.some(({ id }) => now.has(id));
};

const fingerprint = (seed: WorkbookSeedInput): string =>
  createHash('sha256').update(JSON.stringify(seed)).digest('hex');

/** Of the evidence and of the workbook as it stands: what is taken has to be what was looked at. */
const keyOf = (db: ReadDb, seed: WorkbookSeedInput): string =>
  createHash('sha256')
    .update(`${fingerprint(seed)} ${revisionOf(db).sha256}`)
    .digest('hex');

const viewOf = ({ viewStates }: WorkbookTables): EvidenceView | undefined =>
  viewStates.find(({ view }) => view === EVIDENCE_VIEW)?.state as EvidenceView | undefined;

/** Takes the evidence of `seed`, within the transaction of a command: all of it is one event, which undo takes back. */
export function takeOffered(
  context: CommandContext,
  seed: WorkbookSeedInput,
  { key, take }: { readonly key: string; readonly take: readonly string[] },
): void {
  const { db, now } = context;
  if (key !== keyOf(db, seed)) {
    throw new UserFacingError(
      'changed-elsewhere',
      t('The workbook has changed since the new evidence was looked at.'),
      t('Look at it again, then take it.'),
    );
  }
  const present = readTables(db);
  const planned = plan(db, present, seed, { take, now });
  if (!planned) {
    throw new UserFacingError(
      'invalid',
      t('The workbook has the present evidence already.'),
      t('Nothing was changed.'),
    );
  }
  writeTables(context, present, planned.plan.after, context.report);
  const { kept, left } = planned.plan;
  rememberIn(context, present, seed, { kept: [...kept].sort(), left });
}

/** Remembers that the evidence of `seed` was offered, so that it is not offered by itself again. */
export function dismissOffer(context: CommandContext, seed: WorkbookSeedInput): void {
  rememberIn(context, readTables(context.db), seed, { kept: [], left: [] });
}

function rememberIn(
  context: CommandContext,
  present: WorkbookTables,
  seed: WorkbookSeedInput,
  outcome: Pick<EvidenceView, 'kept' | 'left'>,
): void {
  const state: EvidenceView = { dismissed: fingerprint(seed), ...outcome, at: context.now };
  const row = present.viewStates.find(({ view }) => view === EVIDENCE_VIEW);
  if (row) context.update('viewStates', row.id, { state });
  else context.insert('viewStates', { id: context.newId(), view: EVIDENCE_VIEW, state });
}
