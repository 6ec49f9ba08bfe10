import { type Command, type CommandOf, type CommandType, commandSchema } from '../../db/commands/schema.ts';
import type { ReadDb } from '../../db/connection.ts';
import { evidenceOffer } from '../../db/evidence/index.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { madeFrom, type Rows, type World } from './from-schema.ts';
import type { Random } from './random.ts';

/**
 * Random commands of every kind, made from the schema of commands: a command that is new is among them by itself. Some kinds need more
 * sense than a schema has to be accepted now and then; they are made up here.
 */

const options = commandSchema.options;
const typeOf = (option: (typeof options)[number]): CommandType => option.shape.type.value;

/** Every kind of command that there is. */
export const COMMAND_TYPES: readonly CommandType[] = options.map(typeOf);

/** More rows than this in a workbook, and commands that remove some are preferred. */
const MOST_ROWS = 700;

/** A random command for a workbook as it stands; it takes no new evidence, which would make another workbook of it. */
export function randomCommand(random: Random, tables: WorkbookTables, db: ReadDb): Command {
  const world = { random, rows: tables as unknown as Rows };
  for (let tries = 0; tries < 100; tries++) {
    const command = attempt(chosenType(random, tables), world, tables, db);
    const parsed = commandSchema.safeParse(command);
    if (parsed.success) return parsed.data;
  }
  throw new Error('No command came out right.');
}

/** A random command of one kind; null where a hundred tries did not give one that the schema takes. */
export function commandOfType(
  type: CommandType,
  random: Random,
  tables: WorkbookTables,
  db: ReadDb,
): Command | null {
  const world = { random, rows: tables as unknown as Rows };
  for (let tries = 0; tries < 100; tries++) {
    const parsed = commandSchema.safeParse(attempt(type, world, tables, db));
    if (parsed.success) return parsed.data;
  }
  return null;
}

function chosenType(random: Random, tables: WorkbookTables): CommandType {
  const rows = Object.values(tables).reduce((sum, { length }) => sum + length, 0);
  const type = random.pick(COMMAND_TYPES);
  if (type === 'takeEvidence') return 'dismissEvidence';
  if (rows <= MOST_ROWS || !/^(create|duplicate|add|import|describe|code)/.test(type)) return type;
  return random.pick(COMMAND_TYPES.filter((name) => /^(delete|clear|remove|unsettle)/.test(name)));
}

function attempt(type: CommandType, world: World, tables: WorkbookTables, db: ReadDb): unknown {
  const sense = SENSE[type];
  if (type === 'importComparison') return someImport(world.random, tables);
  const option = options.find((candidate) => typeOf(candidate) === type);
  if (!option) throw new Error(`There is no command ${type}.`);
  const command = madeFrom(option, world) as Command;
  return sense ? sense(command as never, world, tables, db) : command;
}

type Sense<T extends CommandType> = (
  command: CommandOf<T>,
  world: World,
  tables: WorkbookTables,
  db: ReadDb,
) => unknown;

const idIn = (random: Random, rows: readonly { readonly id: string }[]): string =>
  rows.length === 0 ? '' : random.pick(rows).id;

/** A cell that has one of these already, so that it can be cleared. */
const taken = (
  random: Random,
  rows: readonly { readonly alternativeId: string; readonly criterionId: string }[],
): object => {
  if (rows.length === 0) return {};
  const { alternativeId, criterionId } = random.pick(rows);
  return { alternativeId, criterionId };
};

const ascending = <T extends { readonly valuePoints: readonly (readonly [number, number])[] }>(
  command: T,
) => ({
  ...command,
  valuePoints: command.valuePoints.length < 2 ? [] : command.valuePoints.toSorted(([a], [b]) => a - b),
});

const newValues = <T extends { readonly values: readonly { readonly name: string }[] }>(command: T) => ({
  ...command,
  values: command.values.map(({ name }) => ({ name })),
});

const SENSE: { readonly [T in CommandType]?: Sense<T> } = {
  createCriterion: ascending,
  editCriterion: ascending,
  clearJudgement: (command, { random }, { judgements }) => ({ ...command, ...taken(random, judgements) }),
  clearMeasurement: (command, { random }, { measurements }) => ({
    ...command,
    ...taken(random, measurements),
  }),
  setMeasurement: (command, { random }, { criteria }) => ({
    ...command,
    criterionId: idIn(
      random,
      criteria.filter(({ scale }) => scale === 'numeric'),
    ),
    ...(command.sourceId === null ? { paragraph: null } : {}),
  }),
  createAttribute: newValues,
  editAttribute: newValues,
  createClaim: (command) => ({ ...command, passage: null }),
  editClaim: (command) => ({ ...command, echoOfId: null }),
  settleClaim: (command, { random }, { readingClaims }) => ({
    ...command,
    ...(readingClaims.length === 0 ? {} : { claimId: random.pick(readingClaims).claimId }),
  }),
  unsettleClaim: (command, { random }, { settlements }) => ({
    ...command,
    ...(settlements.length === 0 ? {} : { claimId: random.pick(settlements).claimId }),
  }),
  removeText: (command, { random }, { sourceTexts }) => ({
    ...command,
    ...(sourceTexts.length === 0 ? {} : { sourceId: random.pick(sourceTexts).sourceId }),
  }),
  describe: (command, { random }, { attributeValues }) => {
    if (attributeValues.length === 0) return command;
    const { id, attributeId } = random.pick(attributeValues);
    return { ...command, attributeId, valueId: command.valueId === null ? null : id };
  },
  createContradiction: (command, { random }, { claims }) => {
    const ids = claims.map(({ id }) => id).toSorted(() => random.next() - 0.5);
    return {
      ...command,
      sides: command.sides.slice(0, 2).map((side, i) => ({ ...side, claimIds: ids.slice(i, i + 1) })),
    };
  },
  nameVersion: (command, { random }, _tables, db) => ({ ...command, eventNumber: someEvent(random, db) }),
  restoreState: (command, { random }, _tables, db) => ({
    ...command,
    eventNumber: someEvent(random, db) ?? command.eventNumber,
  }),
  // A backup of what was seen last.
  restoreBackup: (command, _world, tables) => ({ ...command, tables }),
  takeEvidence: (command, _world, _tables, db) => ({
    ...command,
    key: evidenceOffer(db, builtInSeed, [])?.key ?? command.key,
    take: [],
  }),
};

/** The number of an event that the log has; null for the last one, and where there is none. */
function someEvent(random: Random, db: ReadDb): number | null {
  const { last } = db.get<{ last: number }>('SELECT max(number) AS last FROM events') ?? { last: 0 };
  if (random.chance(0.3)) return null;
  const event = db.get<{ number: number }>(
    'SELECT number FROM events WHERE number >= ? ORDER BY number LIMIT 1',
    [random.below(last + 1)],
  );
  return event?.number ?? null;
}

/** A small comparison, half of which the workbook has already. */
function someImport(random: Random, { alternatives, criteria }: WorkbookTables): unknown {
  const fresh = `Imported ${random.below(100_000)}`;
  const alternative =
    random.chance(0.5) || alternatives.length === 0 ? fresh : random.pick(alternatives).name;
  const criterion = random.chance(0.5) || criteria.length === 0 ? `${fresh}?` : random.pick(criteria).name;
  return {
    type: 'importComparison',
    onConflict: random.pick(['keep', 'replace']),
    from: 'chance.json',
    comparison: {
      alternatives: [{ name: alternative, vendor: random.chance(0.5) ? 'Somebody' : null }],
      criteria: [{ name: criterion, group: 'Imported' }],
      scenarios: [
        {
          name: random.pick(['Linux', 'Imported', fresh]),
          weights: [{ criterion, value: random.below(50) }],
        },
      ],
      sources: [{ id: fresh, title: fresh }],
      speakers: [{ name: fresh }],
      claims: Array.from({ length: random.below(4) }, (_, i) => ({
        source: fresh,
        speaker: fresh,
        text: `It says ${fresh} ${i}.`,
        findings: [{ alternative, criterion, polarity: random.pick(['pro', 'con', 'neutral']) }],
      })),
    },
  };
}
