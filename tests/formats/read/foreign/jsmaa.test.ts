import { expect, test } from 'vitest';
import { errorTextOf, fileWith, imported, numbersOf, weightsOf } from '../imported-files.ts';

const criterion = (
  id: number,
  name: string,
  ascending: boolean,
  inside = '',
  kind = 'cardinalCriterion',
): string =>
  `<criterion class="${kind}" id="${id}" name="${name}"><ascending value="${ascending}"/>${inside}</criterion>`;
const measurement = (criterionId: number, alternative: number, value: string): string =>
  `<measurement><criterion ref="${criterionId}"/><value class=${value}/><alternative ref="${alternative}"/></measurement>`;
const preference = (criterionId: number, value: string): string =>
  `<preference><criterion ref="${criterionId}"/><value class=${value}/></preference>`;
const model = (criteria: string, measurements: string, rest = '', root = 'SMAA-2-model'): string =>
  fileWith(
    `<?xml version="1.0" encoding="UTF-8"?><${root} name="Stoves" modelVersion="2"><alternatives>
     <alternative id="0" name="Wood"/><alternative id="1" name="Gas"/></alternatives><criteria>${criteria}</criteria>
     <measurements>${measurements}</measurements>${rest}</${root}>`,
    'stoves.jsmaa',
  );

test('a model of JSMAA comes in with measurements, directions, value functions and exact weights', async () => {
  const { kind, tables, warnings } = await imported(
    model(
      criterion(2, 'Heat', true, '<scale start="0" end="10"/><points><point x="4" y="0.8"/></points>') +
        criterion(3, 'Smoke', false),
      measurement(2, 0, '"gaussian" mean="6" stdev="1.5"') +
        measurement(2, 1, '"exact" value="9"') +
        measurement(3, 0, '"interval" start="3" end="5"') +
        measurement(3, 1, '"lognormal" mean="0" stdev="0"'),
      `<preferences class="cardinalPreferences">${preference(2, '"exact" value="0.7"')}${preference(3, '"exact" value="0.3"')}</preferences>`,
    ),
  );
  expect(kind).toBe('jsmaa');
  expect(numbersOf(tables)).toEqual({
    Wood: { Heat: ['normal', 6, 1.5], Smoke: ['uniform', 3, 5] },
    Gas: { Heat: 9, Smoke: 1 },
  });
  expect(tables.criteria.map(({ direction, valuePoints }) => [direction, valuePoints])).toEqual([
    [
      'max',
      [
        [0, 0],
        [4, 80],
        [10, 100],
      ],
    ],
    ['min', []],
  ]);
  expect(weightsOf(tables, 'Imported weights')).toEqual({ Heat: 0.7, Smoke: 0.3 });
  expect(warnings).toEqual([]);
});

test('orders, shapes, categories and what relates to a baseline are said', async () => {
  const { tables, warnings } = await imported(
    model(
      criterion(
        2,
        'Heat',
        true,
        '<indifferenceTH class="exact" value="1"/><preferenceTH class="exact" value="2"/>',
      ) + criterion(3, 'Look', true, '', 'ordinalCriterion'),
      measurement(2, 0, '"beta" alpha="2" beta="2" min="0" max="10"') +
        measurement(2, 1, '"relativeNormal"') +
        measurement(3, 0, '"rank" rank="2"') +
        measurement(3, 1, '"rank" rank="1"'),
      `<preferences class="ordinalPreferences">${preference(2, '"rank" rank="2"')}${preference(3, '"rank" rank="1"')}</preferences><categories/>`,
      'SMAA-TRI-model',
    ),
  );
  expect(numbersOf(tables)).toEqual({
    Wood: { Heat: ['normal', 5, expect.closeTo(10 / Math.sqrt(20), 10)], Look: 2 },
    Gas: { Look: 1 },
  });
  expect(tables.criteria[1]).toMatchObject({ name: 'Look', direction: 'min', unit: 'rank' });
  const heat = tables.criteria[0]?.id ?? '';
  expect(tables.scenarios[0]?.methodOptions).toEqual({
    promethee: { criteria: { [heat]: { preference: 'linear', q: 1, p: 2, s: 0 } } },
  });
  const said = warnings.join('\n');
  for (const part of [
    'Of “Look” only the order is known',
    'Numbers on “Heat” are beta distributions',
    '“Gas” on “Heat” is given as “relativeNormal”',
    'Of the weights only the order is known, which is not kept: “Look” and “Heat”',
    'sorts alternatives into categories',
    '<categories> has no place',
  ]) {
    expect(said).toContain(part);
  }
});

test('a model without criteria is refused by name', async () => {
  expect(await errorTextOf(model('', ''))).toContain('a model of JSMAA without alternatives or criteria');
});
