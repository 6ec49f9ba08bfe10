import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openForLooking } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { temporaryFolder } from '../db/workbooks.ts';
import { fileWith } from '../formats/read/imported-files.ts';
import { cli } from './cli.ts';

const CARS = 'car,Price (EUR),Speed,Id\nRed,9000,100,7\nBlue,8000,120,9\n';

/** What comes into a new workbook: names of alternatives, criteria, and the numbers by both. */
async function imported(text: string, ...options: readonly string[]) {
  const path = join(temporaryFolder(), 'made.weighbridge');
  const answer = await cli('import', fileWith(text, 'cars.csv'), '--new', path, ...options);
  expect(answer).toMatchObject({ status: 0 });
  const db = openForLooking(path);
  const tables = readTables(db);
  db.close();
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[], id: string) =>
    rows.find((row) => row.id === id)?.name;
  return {
    alternatives: tables.alternatives.map(({ name }) => name),
    criteria: tables.criteria.map(({ name, unit, direction }) => [name, unit, direction]),
    weights: tables.weights.map(({ criterionId, value }) => [nameOf(tables.criteria, criterionId), value]),
    groups: tables.criterionGroups.map(({ name }) => name),
    numbers: tables.measurements.map(({ alternativeId, criterionId, a }) => [
      nameOf(tables.alternatives, alternativeId),
      nameOf(tables.criteria, criterionId),
      a,
    ]),
    err: answer.err,
  };
}

describe('what is said of a table', () => {
  test('is taken as it is said: direction, unit, name and what is left out, by heading or letter', async () => {
    const { criteria, alternatives } = await imported(
      CARS,
      ...['--direction', 'Speed=min', '--unit', 'speed=km/h', '--name', 'B=Cost', '--leave-out', 'Id'],
    );
    expect(alternatives).toEqual(['Red', 'Blue']);
    expect(criteria).toEqual([
      ['Cost', 'EUR', 'min'],
      ['Speed', 'km/h', 'min'],
    ]);
  });

  test('a row is left out by its number or its name', async () => {
    const more = `${CARS}Green,1,2,3\nMean,5,5,5\n`;
    expect((await imported(more, '--leave-out', '4', '--leave-out', 'Mean')).alternatives).toEqual([
      'Red',
      'Blue',
    ]);
  });

  test('names may stand in any column; what held them before is left out', async () => {
    const { alternatives, criteria } = await imported(CARS, '--names', 'Id');
    expect(alternatives).toEqual(['7', '9']);
    expect(criteria.map(([name]) => name)).toEqual(['Price', 'Speed']);
  });

  test('without names the alternatives are numbered', async () => {
    const { alternatives } = await imported('Speed,Price\n1,5\n2,6\n', '--names', 'none');
    expect(alternatives).toEqual(['Alternative 1', 'Alternative 2']);
  });

  test('two rows of headings: the upper one holds the groups', async () => {
    const { groups, numbers, criteria } = await imported(
      ',Money,,Road\ncar,Price,Tax,Speed\nRed,9,1,100\nBlue,8,2,120\n',
      ...['--head', '1,2', '--name', 'Tax=Yearly tax'],
    );
    expect(criteria.map(([name]) => name)).toEqual(['Price', 'Yearly tax', 'Speed']);
    expect(groups).toEqual(['Money', 'Road']);
    expect(numbers).toContainEqual(['Blue', 'Yearly tax', 2]);
  });

  test('rows of headings are those that are named, one or several', async () => {
    const table = 'Money,Money,Road\ncar,Price,Speed\nRed,9,100\nBlue,8,120\n';
    expect((await imported(table, '--head', '2')).groups).toEqual(['Criteria']);
    expect((await imported(table, '--head', '1,2')).groups).toEqual(['Money', 'Road']);
  });

  test('alternatives of one name are told apart by the column that is said to hold their groups', async () => {
    const { alternatives } = await imported(
      'Model,Price,Speed,Site\nBasic,1,2,North\nBasic,3,4,South\n',
      ...['--role', 'Site=group'],
    );
    expect(alternatives).toEqual(['North: Basic', 'South: Basic']);
  });

  test('a table of criteria beside it is read with it, or refused', async () => {
    const table = 'car,Price,Speed\nRed,9,100\nBlue,8,120\n\nCriterion,Weight\nPrice,3\nSpeed,1\n';
    expect((await imported(table)).weights).toEqual([
      ['Price', 3],
      ['Speed', 1],
    ]);
    const alone = await imported(table, '--criteria', 'none');
    expect(alone.alternatives).toEqual(['Red', 'Blue']);
    // Those of a new scenario.
    expect(new Set(alone.weights.map(([, value]) => value)).size).toBe(1);
  });

  test('weights stand in a row that is named', async () => {
    const { weights, alternatives } = await imported(
      'car,Price,Speed\nimportant,3,1\nRed,9,100\nBlue,8,120\n',
      ...['--weights', 'important'],
    );
    expect(alternatives).toEqual(['Red', 'Blue']);
    expect(weights).toEqual([
      ['Price', 3],
      ['Speed', 1],
    ]);
  });

  test('other weights than those that are meant are no alternative', async () => {
    const { weights, alternatives } = await imported(
      'car,Price,Speed\nweight,3,1\nimportant,1,1\nRed,9,100\nBlue,8,120\n',
      ...['--weights', 'important'],
    );
    expect([alternatives, weights.map(([, value]) => value)]).toEqual([
      ['Red', 'Blue'],
      [1, 1],
    ]);
  });

  test('ends are those of one criterion or of all', async () => {
    const mapping = join(temporaryFolder(), 'm.json');
    await cli(
      'check',
      ...[fileWith(CARS, 'cars.csv'), '--ends', '0,200', '--ends', 'Speed=1,5', '--save-mapping', mapping],
    );
    const { lines } = JSON.parse(readFileSync(mapping, 'utf8'));
    expect(lines.map(({ ends }: { ends: unknown }) => ends)).toEqual([null, [0, 200], [1, 5], null]);
  });

  test('rows of a list are left out too', async () => {
    const { numbers } = await imported(
      'alternative,criterion,value\nRed,Speed,1\nBlue,Speed,2\nBlue,Speed,99\n',
      ...['--leave-out', '4'],
    );
    expect(numbers).toEqual([
      ['Red', 'Speed', 1],
      ['Blue', 'Speed', 2],
    ]);
  });
});

describe('what cannot be', () => {
  test.each([
    [['--role', 'Colour=criterion'], 'There are “car” (A), “Price (EUR)” (B), “Speed” (C), “Id” (D).'],
    [['--role', 'Speed=wheel'], 'option, criterion, judgement'],
    [['--role', 'Speed=claim'], 'option, criterion, judgement'],
    [['--role', 'Speed'], 'Give --role COLUMN=ROLE.'],
    [['--direction', 'Speed=up'], 'Give min, max.'],
    [['--leave-out', '17'], 'Give the number of a row, 1 to 3'],
    [['--head', '9'], 'the table has 3 rows'],
    [['--head', 'first'], 'counted from 1'],
    [['--levels', 'Speed=slow'], 'the worst first'],
    [['--ends', 'Speed=1'], 'as 0,10'],
    [['--ends', '1'], 'as 0,10'],
    [['--kind', 'chair'], 'Give matrix, list, criteria, scored, notes.'],
    [['--kind', 'criteria', '--weights', '2'], 'Add --kind matrix'],
    [['--names', 'A', '--names', 'B'], 'given twice'],
  ])('%j ends with status 2 and names what there is', async (options, said) => {
    for (const command of ['check', 'import']) {
      const target = command === 'import' ? ['--new', join(temporaryFolder(), 'x.weighbridge')] : [];
      const { status, err } = await cli(command, fileWith(CARS, 'cars.csv'), ...target, ...options);
      expect(status).toBe(2);
      expect(err).toContain(said);
    }
  });

  test('options about columns are refused for a file that has none', async () => {
    const bib = fileWith('@book{a, title={Some title}, year={2001}}\n', 'a.bib');
    const { status, err } = await cli('check', bib, '--leave-out', 'year');
    expect(status).toBe(2);
    expect(err).toContain('no table');
  });
});

describe('check', () => {
  test('never calls a table sound after which nothing can be ranked', async () => {
    const file = fileWith('car,Owner\nRed,Ann\nBlue,Bob\n', 'cars.csv');
    const { status, out, err } = await cli('check', file, '--role', 'Owner=note');
    expect(status).toBe(0);
    expect(out).toContain('but nothing in it can be ranked');
    expect(out).not.toContain('sound');
    expect(err).toContain('warning: Nothing in this table can be ranked');
    expect((await cli('check', file, '--role', 'Owner=note', '--strict')).status).toBe(2);
  });

  test('takes a warning of the reading for an error where it is strict', async () => {
    const file = fileWith('car,Speed\nRed,3±1\nBlue,4\n', 'cars.csv');
    const plain = await cli('check', file);
    expect(plain).toMatchObject({ status: 0, err: expect.stringContaining('warning: ') });
    const strict = await cli('check', file, '--strict');
    expect(strict).toMatchObject({ status: 2, out: '', err: expect.stringContaining('error: ') });
  });
});

describe('a mapping', () => {
  const saved = async (): Promise<string> => {
    const mapping = join(temporaryFolder(), 'cars.json');
    const { status } = await cli(
      'check',
      ...[fileWith(CARS, 'cars.csv'), '--direction', 'Speed=min', '--unit', 'Speed=s', '--leave-out', 'Id'],
      ...['--save-mapping', mapping],
    );
    expect(status).toBe(0);
    return mapping;
  };

  test('reads the next delivery by headings, wherever they stand, and says what changed', async () => {
    const mapping = await saved();
    const next = 'made for us\nId,Speed,Noise,car\n1,5,70,Red\n2,6,60,Green\n';
    const { criteria, numbers, err } = await imported(next, '--mapping', mapping);
    expect(criteria).toEqual([
      ['Speed', 's', 'min'],
      ['Noise', null, 'min'],
    ]);
    expect(numbers).toContainEqual(['Green', 'Speed', 6]);
    expect(err).toContain('New since the mapping: 1 column: “Noise”.');
    expect(err).toContain('Gone since the mapping: 1 column: “Price (EUR)”.');
    expect(err).toContain('“Speed” from C to B');
    expect(err).toContain('New since the mapping: 1 alternative: “Green”.');
    expect(err).toContain('Gone since the mapping: 1 alternative: “Blue”.');
    expect(err).toContain('Is “Noise”, which is new, to be imported?');
    const strict = await cli('check', fileWith(next, 'cars.csv'), '--mapping', mapping, '--strict');
    expect(strict.status).toBe(2);
  });

  test('has nothing to say about the same file, and what is said beside it counts more', async () => {
    const mapping = await saved();
    const same = await cli('check', fileWith(CARS, 'cars.csv'), '--mapping', mapping, '--strict');
    expect(same).toMatchObject({ status: 0, err: '' });
    const { criteria } = await imported(CARS, '--mapping', mapping, '--unit', 'Speed=min/km');
    expect(criteria).toContainEqual(['Speed', 'min/km', 'min']);
    const twice = await cli('check', fileWith(CARS, 'cars.csv'), '--mapping', mapping, '--head', '1');
    expect(twice).toMatchObject({ status: 2, err: expect.stringContaining('--head') });
  });

  test('that is none is refused with what it lacks', async () => {
    const file = fileWith(CARS, 'cars.csv');
    const check = (text: string) => cli('check', file, '--mapping', fileWith(text, 'm.json'));
    expect((await check('{"a":1}')).err).toContain('"format": "weighbridge-mapping/1"');
    expect((await check('{')).err).toContain('not a JSON document');
    const good = JSON.parse(readFileSync(await saved(), 'utf8')) as Record<string, unknown>;
    expect((await check(JSON.stringify({ ...good, kind: 'chair' }))).err).toContain('at kind');
    expect((await cli('check', file, '--mapping', '/nowhere/m.json')).err).toContain('There is no file');
  });

  test('is not written over the table, and not for a table with an error', async () => {
    const file = fileWith(CARS, 'cars.csv');
    expect((await cli('check', file, '--save-mapping', file)).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(CARS);
    const wrong = join(temporaryFolder(), 'cars.csv');
    writeFileSync(wrong, 'car,Speed\nRed,1\nRed,2\n');
    const target = join(temporaryFolder(), 'm.json');
    expect((await cli('check', wrong, '--save-mapping', target)).status).toBe(2);
    expect(existsSync(target)).toBe(false);
  });
});
