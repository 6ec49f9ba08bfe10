import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import type { Command, CommandType } from '../../db/commands/schema.ts';
import { newId } from '../../db/ids.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { begin, expectSame, follow, type Life, openAs, type Place } from './life.ts';
import { mirrorOf } from './mirror.ts';
import { type Random, randomFrom } from './random.ts';
import { COMMAND_TYPES, commandOfType, randomCommand } from './random-command.ts';
import { backUp, compact, RARE_DEEDS, type RareDeed, someBackup } from './rare-deeds.ts';
import type { Torture } from './torture.ts';

/**
 * Random commands of every kind, undo, redo and reopening, against a model: the document as it was after every edit, on a stack
 * of which undo and redo walk up and down. The screen's copy, which only patches reach, has to be what the file holds. Now and then the
 * log is compacted, the workbook goes back to a state of its past, and backups are made and restored (rare-deeds.ts).
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
  compactions: number;
  folded: number;
  statesRestored: number;
  versionsNamed: number;
  versionsForgotten: number;
  backups: number;
  backupsRestored: number;
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
      compactions: 0,
      folded: 0,
      statesRestored: 0,
      versionsNamed: 0,
      versionsForgotten: 0,
      backups: 0,
      backupsRestored: 0,
      neverAccepted: 0,
    };
    const accepted = new Map<CommandType, number>();
    for (let done = 0; done < count; done += COMMANDS_EACH) {
      const path = join(folder, `commands-${done}.weighbridge`);
      createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
      life({ path, folder }, Math.min(COMMANDS_EACH, count - done), randomFrom(seed + done), {
        counts,
        accepted,
      });
      rmSync(path);
      rmSync(join(folder, 'backups'), { recursive: true, force: true });
    }
    counts.kinds = accepted.size;
    counts.statesRestored = accepted.get('restoreState') ?? 0;
    counts.versionsNamed = accepted.get('nameVersion') ?? 0;
    counts.versionsForgotten = accepted.get('deleteVersion') ?? 0;
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

/** How often one of the deeds is done that are dear; each is done once in every life besides, one after the other. */
const RARE = 0.002;

function life(place: Place, count: number, random: Random, tally: Tally): void {
  const workbook = begin(place);
  const { mirror } = workbook;
  for (let i = 0; i < count; i++) {
    const dice = random.next();
    if (dice < 0.12) {
      back(workbook, 1 + random.below(random.chance(0.05) ? 60 : 4), tally);
      if (random.chance(0.2)) reopen(workbook, tally);
      if (random.chance(0.7)) forth(workbook, 1 + random.below(6), tally);
    } else if (dice < 0.123) reopen(workbook, tally);
    else if (dice < 0.123 + RARE) rareDeed(random.pick(RARE_DEEDS), workbook, random, tally);
    const due = RARE_DEEDS.find((_, at) => i === Math.floor((count * (at + 1)) / (RARE_DEEDS.length + 1)));
    if (due) rareDeed(due, workbook, random, tally);
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

function edit(workbook: Life, random: Random, { counts, accepted }: Tally, wanted: CommandType | null): void {
  const { session, mirror } = workbook;
  if (random.chance(0.25)) {
    workbook.seen = session.load().tables;
    expectSame(mirrorOf(workbook.seen).everything(), mirror.everything(), 'the last change');
  }
  // What was seen a few commands ago may be gone meanwhile, as on the screen of somebody else.
  const tables = workbook.seen;
  const request =
    (wanted && commandOfType(wanted, random, tables, session.read)) ??
    randomCommand(random, tables, session.read);
  if (!done(workbook, request, { counts, accepted })) {
    // A refusal leaves everything as it was.
    if (random.chance(0.2)) {
      expectSame(
        mirrorOf(session.load().tables).everything(),
        mirror.everything(),
        `refusing ${request.type}`,
      );
    }
  }
}

/** Carries out a command and looks what came of it; false where it is refused in words. */
function done(workbook: Life, request: Command, { counts, accepted }: Tally): boolean {
  const { session, mirror, stands, undone, after } = workbook;
  const before = mirror.document();
  const patch = inWords(() => session.execute({ id: newId(), request }), counts);
  if (!patch) return false;
  counts.accepted++;
  accepted.set(request.type, (accepted.get(request.type) ?? 0) + 1);
  follow(workbook, patch);
  if (request.type === 'restoreState') {
    expectSame(mirror.states(), after.get(request.eventNumber)?.states, 'going back to a state');
  }
  if (mirror.document() === before && request.type !== 'renameAnalyst') return true;
  stands.push(mirror.document());
  undone.length = 0;
  return true;
}

function rareDeed(deed: RareDeed, workbook: Life, random: Random, tally: Tally): void {
  if (deed === 'compact') compact(workbook, random, tally.counts);
  if (deed === 'backUp') backUp(workbook, tally.counts);
  if (deed === 'restoreBackup' && workbook.backups.length > 0) {
    const { states, request } = someBackup(workbook, random);
    if (!done(workbook, request, tally)) return;
    tally.counts.backupsRestored++;
    expectSame(workbook.mirror.states(), states, 'going back to a backup');
  }
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
  openAs(workbook, name);
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
