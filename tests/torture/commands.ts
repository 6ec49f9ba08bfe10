import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import type { CommandType } from '../../db/commands/schema.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { type Session, startSession } from '../../db/session.ts';
import type { Patch } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { type Mirror, mirrorOf } from './mirror.ts';
import { type Random, randomFrom } from './random.ts';
import { COMMAND_TYPES, commandOfType, randomCommand } from './random-command.ts';
import type { Torture } from './torture.ts';

/**
 * Random commands of every kind, undo, redo and reopening, against a model: the document as it was after every edit, on a stack
 * of which undo and redo walk up and down. The screen's copy, which only patches reach, has to be what the file holds.
 */

interface Counts extends Record<string, number> {
  neverAccepted: number;
  commands: number;
  accepted: number;
  refused: number;
  undos: number;
  redos: number;
  reopenings: number;
  kinds: number;
  events: number;
}

/** After so many commands a workbook is put away and another one begun. */
const COMMANDS_EACH = 10_000;

export const commands: Torture = {
  name: 'commands',
  about: 'random commands against a model, with undo, redo and reopening',
  long: 100_000,
  quick: 400,
  onDisk: false,
  run: async ({ count, folder, seed }) => {
    const counts: Counts = {
      commands: 0,
      accepted: 0,
      refused: 0,
      undos: 0,
      redos: 0,
      reopenings: 0,
      kinds: 0,
      events: 0,
      neverAccepted: 0,
    };
    const accepted = new Map<CommandType, number>();
    for (let done = 0; done < count; done += COMMANDS_EACH) {
      const path = join(folder, `commands-${done}.weighbridge`);
      createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
      life(path, Math.min(COMMANDS_EACH, count - done), randomFrom(seed + done), { counts, accepted });
      rmSync(path);
    }
    counts.kinds = accepted.size;
    counts.neverAccepted = COMMAND_TYPES.length - accepted.size;
    if (count >= COMMANDS_EACH && counts.neverAccepted > 0)
      throw new Error('Some kinds of commands were never accepted.');
    return { counts };
  },
};

interface Tally {
  readonly counts: Counts;
  readonly accepted: Map<CommandType, number>;
}

/** One workbook and what is known of it. */
interface Life {
  session: Session;
  /** The tables as they were when somebody looked last. */
  seen: WorkbookTables;
  readonly path: string;
  readonly mirror: Mirror;
  /** The document after each edit that stands, the first as the workbook was made, and those that were undone. */
  readonly stands: string[];
  readonly undone: string[];
}

function life(path: string, count: number, random: Random, tally: Tally): void {
  const workbook = begin(path);
  const { mirror } = workbook;
  for (let i = 0; i < count; i++) {
    const dice = random.next();
    if (dice < 0.12) {
      back(workbook, 1 + random.below(random.chance(0.05) ? 60 : 4), tally);
      if (random.chance(0.2)) reopen(workbook, tally);
      if (random.chance(0.7)) forth(workbook, 1 + random.below(6), tally);
    } else if (dice < 0.123) reopen(workbook, tally);
    // New evidence is taken once, at the end: a workbook is three times as large then.
    edit(workbook, random, tally, i === count - 1 ? 'takeEvidence' : null);
    tally.counts.commands++;
  }
  const last = mirror.document();
  const steps = workbook.stands.length - 1;
  back(workbook, steps, tally);
  forth(workbook, steps, tally);
  expectSame(mirror.document(), last, 'every step back and forth');
  reopen(workbook, tally);
  tally.counts.events += workbook.session.load().history.eventNumber;
  workbook.session.close();
}

function begin(path: string): Life {
  const session = openAs(path, 'Ada');
  const seen = session.load().tables;
  const mirror = mirrorOf(seen);
  return { session, seen, path, mirror, stands: [mirror.document()], undone: [] };
}

const openAs = (path: string, analyst: string): Session => startSession(openWorkbookFile(path), { analyst });

function edit(workbook: Life, random: Random, { counts, accepted }: Tally, wanted: CommandType | null): void {
  const { session, mirror, stands, undone } = workbook;
  if (random.chance(0.25)) {
    workbook.seen = session.load().tables;
    expectSame(mirrorOf(workbook.seen).everything(), mirror.everything(), 'the last change');
  }
  // What was seen a few commands ago may be gone meanwhile, as on the screen of somebody else.
  const tables = workbook.seen;
  const request =
    (wanted && commandOfType(wanted, random, tables, session.read)) ??
    randomCommand(random, tables, session.read);
  const before = mirror.document();
  const patch = inWords(() => session.execute({ id: newId(), request }), counts);
  if (!patch) {
    // A refusal leaves everything as it was.
    if (random.chance(0.2)) {
      expectSame(
        mirrorOf(session.load().tables).everything(),
        mirror.everything(),
        `refusing ${request.type}`,
      );
    }
    return;
  }
  counts.accepted++;
  accepted.set(request.type, (accepted.get(request.type) ?? 0) + 1);
  follow(workbook, patch);
  if (mirror.document() === before && request.type !== 'renameAnalyst') return;
  stands.push(mirror.document());
  undone.length = 0;
}

/** The patch on the window's copy; where it says so, the workbook is loaded again. */
function follow({ session, mirror }: Life, patch: Patch): void {
  if (patch.reload) mirror.load(session.load().tables);
  else mirror.apply(patch);
}

function back(workbook: Life, steps: number, { counts }: Tally): void {
  const { session, mirror, stands, undone } = workbook;
  for (let i = 0; i < steps && stands.length > 1; i++) {
    follow(workbook, session.undo({ id: newId(), request: null }));
    undone.push(stands.pop() ?? '');
    expectSame(mirror.document(), stands.at(-1), 'undo');
    counts.undos++;
  }
}

function forth(workbook: Life, steps: number, { counts }: Tally): void {
  const { session, mirror, stands, undone } = workbook;
  for (let i = 0; i < steps; i++) {
    const next = undone.pop();
    if (next === undefined) return;
    follow(workbook, session.redo({ id: newId(), request: null }));
    stands.push(next);
    expectSame(mirror.document(), next, 'redo');
    counts.redos++;
  }
}

function reopen(workbook: Life, { counts }: Tally): void {
  // As the app does: it opens a workbook by the name that its user was last given.
  const { name } = workbook.session.load().analyst;
  workbook.session.close();
  workbook.session = openAs(workbook.path, name);
  const inFile = mirrorOf(workbook.session.load().tables);
  expectSame(workbook.mirror.everything(), inFile.everything(), 'reopening');
  counts.reopenings++;
}

/** What the work comes to; undefined where it is refused in words. Everything else that it throws is a fault. */
function inWords<T>(work: () => T, counts: { refused: number }): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    counts.refused++;
    return undefined;
  }
}

function expectSame(present: string, expected: string | undefined, after: string): void {
  if (present !== expected) throw new Error(`After ${after} the workbook is not as it should be.`);
}
