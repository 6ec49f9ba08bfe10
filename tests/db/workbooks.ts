import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Command } from '../../db/commands/schema.ts';
import type { WriteDb } from '../../db/connection.ts';
import type { HistoryQuery } from '../../db/history/list.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbook, createWorkbookFile } from '../../db/seed/create.ts';
import type { WorkbookSeedInput } from '../../db/seed/format.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { type Session, startSession } from '../../db/session.ts';
import type { Patch } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

const CREATE = { analyst: 'Ada', createdBy: 'Weighbridge test' };

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The workbook of the lists (fixtures/lists-seed.ts) in a file of its own. */
export function listsFile(name = 'workbook.weighbridge'): string {
  const path = join(temporaryFolder(), name);
  createWorkbookFile(path, listsSeed, CREATE);
  return path;
}

/** A session on the file, closed when the test ends. */
export function sessionOn(path: string): Session {
  return closedAfterwards(openWorkbookFile(path));
}

/** What the workbook that ships holds. */
export const shippedTables = (): WorkbookTables => tablesOf(builtInSeed);

/** What the workbook of the lists holds, for tests that only read. */
export const listsTables = (): WorkbookTables => tablesOf(listsSeed);

function tablesOf(seed: WorkbookSeedInput): WorkbookTables {
  const db = createWorkbook(':memory:', seed, CREATE);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** A session on the workbook of the lists in memory, for tests that need no file. */
export function memorySession(): Session {
  return closedAfterwards(createWorkbook(':memory:', listsSeed, CREATE));
}

function closedAfterwards(db: WriteDb): Session {
  const session = startSession(db, { analyst: 'Ada' });
  onTestFinished(() => session.close());
  return session;
}

export const run = (session: Session, request: Command): Patch => session.execute({ id: newId(), request });
export const undo = (session: Session): Patch => session.undo({ id: newId(), request: null });
export const redo = (session: Session): Patch => session.redo({ id: newId(), request: null });

/** Asks for the newest events of a history, whatever they are. */
export const WHOLE_HISTORY: HistoryQuery = {
  text: '',
  analystId: null,
  kinds: [],
  about: null,
  from: null,
  to: null,
  before: null,
  limit: 100,
};

/** Ids by slug: `ids.alternatives.kvm`. */
export function slugIds(session: Session) {
  const { alternatives, criteria, scenarios, claims } = session.load().tables;
  const bySlug = (rows: readonly { slug: string | null; id: string }[]) => {
    const ids = new Map(rows.map((row) => [row.slug, row.id]));
    return (slug: string): string => {
      const id = ids.get(slug);
      if (!id) throw new Error(`No ${slug} in the workbook.`);
      return id;
    };
  };
  return {
    alternative: bySlug(alternatives),
    criterion: bySlug(criteria),
    scenario: bySlug(scenarios),
    claim: bySlug(claims),
  };
}

/**
 * Gives a workbook of the lists what a second reading needs: an origin, an echo, two readings that differ on a claim, how that was settled,
 * an attribute with an entry, and a citation.
 */
export function codedAgain(session: Session) {
  const { alternative, criterion, claim } = slugIds(session);
  const made = (command: Command): string => run(session, command).createdId ?? '';
  const claimId = claim('002-kvm-attack-surface');
  const echoId = claim('002-xen-attack-surface');
  const cell = { alternativeId: alternative('kvm'), criterionId: criterion('security') };
  const pro = { ...cell, polarity: 'pro' as const, strength: 1 as const };
  const con = {
    ...cell,
    polarity: 'con' as const,
    strength: 2 as const,
    inferred: true,
    remark: 'He means KVM.',
  };
  const originId = made({ type: 'createOrigin', kind: 'employer', name: 'Red Hat' });
  const tables = session.load().tables;
  const found = tables.claims.find(({ id }) => id === echoId) ?? expect.fail();
  const {
    id: _id,
    slug: _slug,
    position: _position,
    excludedReason: _reason,
    remark: _remark,
    ...columns
  } = found;
  run(session, {
    type: 'editClaim',
    ...columns,
    doubts: ['interest', 'vague'],
    claimId: echoId,
    echoOfId: claimId,
    originId,
    kind: 'experience',
    about: 'Xen 3.3',
    findings: [],
  });
  const readingA = made({ type: 'createReading', name: 'Reader A', remark: 'The first.' });
  const readingB = made({ type: 'createReading', name: 'Reader B', remark: '' });
  run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: [pro] });
  run(session, { type: 'codeClaim', readingId: readingB, claimId, findings: [{ ...con, use: 'servers' }] });
  run(session, { type: 'codeClaim', readingId: readingA, claimId: echoId, findings: [] });
  run(session, { type: 'settleClaim', claimId, findings: [con], reason: 'The sentence says so.' });
  const attributeId = made({
    type: 'createAttribute',
    name: 'Architecture class',
    question: 'Which class is it said to be of?',
    values: [{ name: 'Type 1' }, { name: 'Type 2' }],
  });
  const valueId = session.load().tables.attributeValues[0]?.id ?? expect.fail();
  run(session, { type: 'describe', claimId, alternativeId: cell.alternativeId, attributeId, valueId });
  const [source] = tables.sources;
  if (!source) return expect.fail();
  const { title, author, publication, fileName, date, remark, credibility } = source;
  run(session, {
    type: 'editSource',
    sourceId: source.id,
    ...{ title, author, publication, fileName, date, remark, credibility },
    shortTitle: 'Lists',
    doi: '10.1000/182',
    accessed: '2026-11-30',
    archiveSha256: 'ab'.repeat(32),
  });
  return { claimId, echoId, originId, readingA, readingB, attributeId, valueId, pro, con, cell };
}

const contentsOf = ({ tables }: ReturnType<Session['load']>) =>
  Object.entries(tables).map(([name, rows]) => [name, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]);

/** Does the work, takes every step of it back, compares, and makes it all again. */
export function undoneAndRedone(session: Session, work: () => void): void {
  const before = session.load();
  work();
  const after = session.load();
  const steps = after.history.eventNumber - before.history.eventNumber;
  expect(steps).toBeGreaterThan(0);
  for (let i = 0; i < steps; i++) undo(session);
  expect(contentsOf(session.load())).toEqual(contentsOf(before));
  for (let i = 0; i < steps; i++) redo(session);
  expect(contentsOf(session.load())).toEqual(contentsOf(after));
}
