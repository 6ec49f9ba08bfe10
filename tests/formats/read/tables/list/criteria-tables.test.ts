import { describe, expect, test } from 'vitest';
import { isWholeFileError } from '../../../../../formats/read/file-error.ts';
import { criteriaIn, errorsIn, numbersIn, readList } from './read-list.ts';

/** What it is, the table, its criteria as they are read. */
const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'codes beside names',
    'Cj,Name,Unit,Type\nC1,Top speed,mph,1\nC2,Price,USD,-1\n',
    ['Top speed (mph) max', 'Price (USD) min'],
  ],
  ['names before codes', 'Criterion,Code,Weight\nTop speed,g1,2\nPrice,g2,3\n', ['Top speed 2', 'Price 3']],
  [
    'codes under Criterion and names under Description',
    'Criterion,Description,Weight\nC1,Top speed,2\nC2,Price,3\n',
    ['Top speed 2', 'Price 3'],
  ],
  [
    'numbers before names',
    'No.;Kriterium;Gewichtung\n1;Preis;0,4\n2;Tempo;0,6\n',
    ['Preis 0.4', 'Tempo 0.6'],
  ],
  [
    'words around the words that are known',
    'Name of Criterion,Unit of Measurement,Preference Direction,Weight of Criterion\nCost,EUR,Min,20\nSpeed,km/h,Max,5\n',
    ['Cost (EUR) min 20', 'Speed (km/h) max 5'],
  ],
  [
    'PROMETHEE: functions and thresholds',
    'criterion,direction,weight,preference function,q,p\nCost,min,2,linear,1,5\nSpeed,max,1,Type 3,,40\nLooks,max,1,usual,,\n',
    ['Cost min 2 linear 1 5', 'Speed max 1 v-shape 0 40', 'Looks max 1 usual 0 0'],
  ],
  [
    'thresholds without a function',
    'criterion,weight,indifference threshold,preference threshold\nCost,2,1,5\nSpeed,1,10,\n',
    ['Cost 2 linear 1 5', 'Speed 1 linear 10 10'],
  ],
  [
    'letters in brackets',
    'criterion,weight,Preference Threshold (p) for PROMETHEE II,Indifference (q)\nCost,2,5,1\n',
    ['Cost 2 linear 1 5'],
  ],
  [
    'normalized weights beside weights',
    'criterion,weight,normalized weight\nCost,3,0.75\nSpeed,1,0.25\n',
    ['Cost 3', 'Speed 1'],
  ],
  ['shares alone', 'Criterion,Relative weight\nCost,0.75\nSpeed,0.25\n', ['Cost 0.75', 'Speed 0.25']],
  ['a column of ids', 'id,criterion,weight\n1,Cost,3\n2,Speed,1\n', ['Cost 3', 'Speed 1']],
  [
    'weights in brackets of percent',
    'Criterion,Weight (%)\nCost,70 %\nSpeed,30 %\n',
    ['Cost 70', 'Speed 30'],
  ],
  ['groups', 'category,criterion,weight\nMoney,Cost,3\nUse,Speed,1\n', ['Money: Cost 3', 'Use: Speed 1']],
  ['French', 'critère;poids;sens\nCoût;2;min\nVitesse;3;max\n', ['Coût min 2', 'Vitesse max 3']],
  ['Spanish', 'criterio;peso;dirección\nCoste;2;min\nCalidad;3;max\n', ['Coste min 2', 'Calidad max 3']],
  ['Italian', 'criterio;peso;unità\nCosto;2;EUR\nPotenza;3;W\n', ['Costo (EUR) 2', 'Potenza (W) 3']],
  ['weights as one row', ',cost,risk,jobs\nweights,1,2,3\n', ['cost 1', 'risk 2', 'jobs 3']],
  ['weights as one row in German', 'Kriterium;Preis;Tempo\nGewichtung;0,4;0,6\n', ['Preis 0.4', 'Tempo 0.6']],
  ['weights as one column', ',weights\nprice,0.3\nspeed,0.7\n', ['price 0.3', 'speed 0.7']],
  ['one criterion', 'criterion,weight\nprice,1\n', ['price 1']],
  [
    'a table of thresholds',
    ';cost;risk\nindifference;1;4\npref;2;5,6\nveto;3;6\npreferenceDirection;min;max\n',
    ['cost min linear 1 2', 'risk max linear 4 5.6'],
  ],
  [
    'everything side by side',
    'criterion,Price,Speed\nunit,EUR,km/h\ndirection,min,max\nweight,2,3\n',
    ['Price (EUR) min 2', 'Speed (km/h) max 3'],
  ],
  ['remarks under a list', 'criterion,weight\nprice,1\nspeed,2\n# made by hand\n', ['price 1', 'speed 2']],
];

describe('lists of criteria', () => {
  test.each(LISTS)('%s', async (_what, text, expected) => {
    const read = await readList(text);
    expect(errorsIn(read)).toEqual([]);
    expect(criteriaIn(read)).toEqual(expected);
    expect(read.model.alternatives ?? []).toEqual([]);
    expect(read.guess.mapping.kind).toBe('criteria');
  });

  test('what is read nowhere is said', async () => {
    const { guess } = await readList('Cj,Name,Type,Owner,veto\nC1,Speed,max,Ada,3\nC2,Price,min,Bob,4\n');
    expect(guess.notes.map(({ message }) => message)).toEqual([
      'Column A “Cj” holds codes; the criteria are called as in column B “Name”.',
      'Column D “Owner” is left out: its heading says nothing of criteria.',
      'Column E “veto” is left out: no method here takes a veto.',
    ]);
  });

  test('an import of criteria alone says that nothing can be ranked', async () => {
    const text = 'criterion,weight\nprice,1\nspeed,2\n';
    expect((await readList(text)).problems).toEqual([]);
    const { problems } = await readList(text, {}, true);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'This table has criteria and nothing on alternatives, so nothing can be ranked by it alone.',
      ],
    ]);
  });

  test.each([
    [
      'a function that nobody knows',
      'criterion,weight,preference function,p\nA,1,usual,1\nB,2,wavy,2\nC,1,usual,2\n',
      'wavy',
    ],
    [
      'a lacking threshold',
      'criterion,weight,preference function,p\nA,1,usual,\nB,2,v-shape,\n',
      'no threshold p',
    ],
    [
      'thresholds the wrong way round',
      'criterion,weight,q,p\nA,1,5,1\n',
      'below its indifference threshold 5',
    ],
  ])('%s is left out with a warning', async (_what, text, words) => {
    const read = await readList(text);
    expect(errorsIn(read)).toEqual([]);
    const warnings = read.problems.filter(({ row }) => row !== undefined);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });

  test('names and numbers that come to a whole are asked about', async () => {
    const { guess } = await readList('price,0.3\nspeed,0.7\n');
    expect(guess.mapping.kind).toBe('criteria');
    expect(
      guess.doubts.map(({ about, readings }) => [about, readings.map(({ mapping }) => mapping.kind)]),
    ).toEqual([['kind', ['criteria', 'matrix']]]);
  });

  test.each([
    ['options beside the weights', 'Criterion,Weight,Option A,Option B\nPrice,3,10,12\nSpeed,2,5,6\n'],
    ['words of options', 'Feature,KVM,Xen,Hyper-V\nBackup,Yes,No,Yes\nSnapshots,Yes,Yes,Yes\n'],
    ['a criterion that is called Weight', 'name,Weight,Price\nRed,1200,10\nBlue,900,12\n'],
    ['one criterion of alternatives', 'name,price\nRed,10\nBlue,12\n'],
    ['columns that wait for options', 'criterion,weight,option_A,option_B\nPrice,0.6,,\nSpeed,0.4,,\n'],
  ])('a matrix with %s is none', async (_what, text) => {
    expect((await readList(text)).guess.mapping.kind).toBe('matrix');
  });
});

describe('a table of criteria in one file with a matrix', () => {
  const MATRIX = 'car,Price,Range\nRed,10,200\nBlue,12,180\n';
  const NUMBERS = ['Blue | Price = 12', 'Blue | Range = 180', 'Red | Price = 10', 'Red | Range = 200'];
  const CRITERIA = 'criterion,weight,direction,unit\nPrice,2,min,EUR\nRange,3,max,km\n';
  test.each([
    ['below', `${MATRIX}\n${CRITERIA}`],
    ['above', `${CRITERIA}\n${MATRIX}`],
    [
      'below, in another order',
      `${MATRIX}\n${CRITERIA.split('\n').slice(0, 1).join('')}\nRange,3,max,km\nPrice,2,min,EUR\n`,
    ],
    ['below a title', `Cars of the year\n\n${MATRIX}\n\n${CRITERIA}`],
    [
      'below, by codes',
      'car,C1,C2\nRed,10,200\nBlue,12,180\n\nid,name,weight,direction,unit\nC1,Price,2,min,EUR\nC2,Range,3,max,km\n',
    ],
    ['below, side by side', `${MATRIX}\n,Price,Range\nweight,2,3\ndirection,min,max\nunit,EUR,km\n`],
    [
      'beside',
      'car,Price,Range,,criterion,weight,direction,unit\nRed,10,200,,Price,2,min,EUR\nBlue,12,180,,Range,3,max,km\n',
    ],
    [
      'below a list',
      `car,criterion,value\nRed,Price,10\nRed,Range,200\nBlue,Price,12\nBlue,Range,180\n\n${CRITERIA}`,
    ],
    ['below alternatives in columns', `criterion,Red,Blue\nPrice,10,12\nRange,200,180\n\n${CRITERIA}`],
  ])('%s', async (_what, text) => {
    const read = await readList(text);
    expect(errorsIn(read)).toEqual([]);
    expect(numbersIn(read)).toEqual(NUMBERS);
    expect(criteriaIn(read).sort()).toEqual(['Price (EUR) min 2', 'Range (km) max 3']);
    expect(read.problems).toEqual([]);
  });

  test('what does not match is said', async () => {
    const read = await readList(`${MATRIX}\ncriterion,weight\nPrice,2\nReach,3\n`);
    expect(read.problems.map(({ row, message }) => [row, message])).toEqual([
      [5, 'The table of criteria says nothing of “Range”.'],
      [7, 'Nothing stands in the other table on “Reach”, which the table of criteria has.'],
    ]);
  });

  test('several matrices are refused', async () => {
    const { problems } = await readList(`${MATRIX}\nboat,Depth,Length\nOne,1,2\nTwo,3,4\n`);
    expect(isWholeFileError(problems)).toBe(true);
  });
});

describe('comparisons in pairs', () => {
  test.each([
    ['each two once', 'a,b,value\nprice,speed,3\nprice,size,5\nspeed,size,2\n'],
    ['without headings', 'price,speed,3\nprice,size,1/5\nspeed,size,2\n'],
    ['with words of lists', 'criterion,feature,score\nprice,speed,3\nprice,size,5\nspeed,size,2\n'],
    ['all of them', 'x,y,n\na,b,2\na,c,3\nb,a,0.5\nb,c,2\nc,a,0.33\nc,b,0.5\n'],
    ['a square', ',price,speed,size\nprice,1,3,5\nspeed,1/3,1,2\nsize,1/5,1/2,1\n'],
  ])('are refused by name: %s', async (_what, text) => {
    const { problems } = await readList(text);
    expect(isWholeFileError(problems)).toBe(true);
    expect(problems.map(({ message, remedy }) => message + remedy)).toEqual([
      expect.stringMatching(/comparisons in pairs.*weights file/s),
    ]);
  });
});
