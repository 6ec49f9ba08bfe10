import { describe, expect, test } from 'vitest';
import { solveProblem } from '../../electron/problem/solve.ts';
import { solveWeights } from '../../electron/problem/weights.ts';
import { near, solve } from './problems.ts';

/** More worked examples from the literature, each with where its numbers were published. */

const weigh = (method: string, rest: object) =>
  solveWeights({ format: 'weighbridge-weights/1', method, ...rest });

describe('rankings', () => {
  test('weighted product in logarithms (the example of the encyclopedia article)', () => {
    const rows = [
      [25, 20, 15, 30],
      [10, 30, 20, 30],
      [30, 10, 30, 10],
    ];
    const answer = solve('wpm', rows, '++++', [20, 15, 40, 25], { normalization: 'sum', log: true });
    expect(answer['scores']).toEqual(near([-0.50128589, -0.50448471, -0.52947246], 7));
  });

  const sumRows = [
    [96, 83, 75, 7],
    [63, 5, 56, 9],
    [72, 30, 32, 48],
    [11, 4, 27, 9],
    [77, 21, 17, 11],
  ];
  const notNormalized = [8 / 13, 5 / 13, 6 / 13, 7 / 13];

  test('weighted sum and product with weights that are taken as they are (pymcdm)', () => {
    const options = { normalization: 'sum', normalizeWeights: false };
    expect(solve('wsm', sumRows, '++--', notNormalized, options)['scores']).toEqual(
      near([0.609, 0.313, 0.334, 0.265, 0.479], 3),
    );
    expect(solve('wpm', sumRows, '++--', notNormalized, options)['scores']).toEqual(
      near([0.065, 0.017, 0.019, 0.007, 0.052], 3),
    );
  });

  test('WASPAS (Chakraborty, Zavadskas and Antucheviciene 2015, examples 1 and 2)', () => {
    const first = [
      [30, 23, 5, 0.745, 0.745, 1500, 5000],
      [18, 13, 15, 0.745, 0.745, 1300, 6000],
      [15, 12, 10, 0.5, 0.5, 950, 7000],
      [25, 20, 13, 0.745, 0.745, 1200, 4000],
      [14, 18, 14, 0.255, 0.745, 950, 3500],
      [17, 15, 9, 0.745, 0.5, 1250, 5250],
      [23, 18, 20, 0.5, 0.745, 1100, 3000],
      [16, 8, 14, 0.255, 0.5, 1500, 3000],
    ];
    const weights = [0.1181, 0.1181, 0.0445, 0.1181, 0.2861, 0.2861, 0.0445];
    const options = { normalizeWeights: false };
    expect(solve('waspas', first, '+++++--', weights, options)['scores']).toEqual(
      near([0.8329, 0.7884, 0.6987, 0.8831, 0.7971, 0.7036, 0.8728, 0.5749], 3),
    );
    const second = [
      [581818, 54.49, 3, 5500],
      [595454, 49.73, 3, 4500],
      [586060, 51.24, 3, 5000],
      [522727, 45.71, 3, 5800],
      [561818, 52.66, 3, 5200],
      [543030, 74.46, 4, 5600],
      [522727, 75.42, 4, 5800],
      [486970, 62.62, 4, 5600],
      [509394, 65.87, 4, 6400],
      [513333, 70.67, 4, 6000],
    ];
    for (const [lambda, scores] of [
      [0, [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697]],
      [0.3, [0.8582, 0.8159, 0.8414, 0.9415, 0.8636, 0.8263, 0.8484, 0.8936, 0.9011, 0.8723]],
      [1, [0.859, 0.8194, 0.843, 0.942, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784]],
    ] as const) {
      const answer = solve('waspas', second, '---+', [0.467, 0.16, 0.095, 0.278], { lambda });
      for (const [index, score] of (answer['scores'] as number[]).entries()) {
        expect(Math.abs(score - (scores[index] ?? 0))).toBeLessThan(1.5e-4);
      }
      expect(answer.ranking.flat()).toEqual(['A4', 'A9', 'A8', 'A10', 'A5', 'A1', 'A7', 'A3', 'A6', 'A2']);
    }
  });

  test('TOPSIS with weights that do not add up to 1 (JMcDM)', () => {
    const rows = [
      [9, 7, 6, 7],
      [8, 7, 9, 6],
      [7, 8, 6, 6],
    ];
    expect(solve('topsis', rows, '++++', [4, 2, 6, 8])['scores']).toEqual(
      near([0.387687, 0.6503238, 0.0834767], 6),
    );
  });

  const dams = [
    [4184.3, 2914, 407.2, 251, 195, 244, 15, 2.41],
    [5211.9, 3630, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504, 278.6, 12, 56, 3, 4.42],
    [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
    [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
  ];

  test.each([
    {
      weights: [2, 2, 2, 2, 1, 1, 1, 1],
      Q: [1, 0.533, 0.552, 0.563, 0, 0.686],
      advantage: true,
      compromise: ['A5'],
    },
    {
      weights: [1, 1, 1, 1, 2, 2, 2, 2],
      Q: [0.684, 1, 0.147, 0.554, 0.041, 0.191],
      advantage: false,
      compromise: ['A3', 'A5', 'A6'],
    },
    {
      weights: [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2],
      Q: [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      advantage: false,
      compromise: ['A3', 'A5', 'A6'],
    },
  ])('VIKOR (Opricovic and Tzeng 2007) with weights $weights', ({ weights, Q, advantage, compromise }) => {
    const answer = solve('vikor', dams, '+-++---+', weights);
    for (const [index, q] of (answer['Q'] as number[]).entries())
      expect(Math.abs(q - (Q[index] ?? 0))).toBeLessThan(0.002);
    expect(answer).toMatchObject({ acceptableAdvantage: advantage, acceptableStability: true, compromise });
  });

  test('VIKOR (Yang and Wu 2020; Opricovic and Tzeng 2004)', () => {
    const yang = [
      [78, 56, 34, 6],
      [4, 45, 3, 97],
      [18, 2, 50, 63],
      [9, 14, 11, 92],
      [85, 9, 100, 29],
    ];
    expect(solve('vikor', yang, '++++', null)['Q']).toEqual(near([0.5679, 0.7667, 1, 0.7493, 0], 4));
    expect(
      solve(
        'vikor',
        [
          [1, 3000],
          [2, 3750],
          [5, 4500],
        ],
        '-+',
        [0.5, 0.5],
      ),
    ).toMatchObject({
      S: [0.5, 0.375, 0.5],
      R: [0.5, 0.25, 0.5],
      Q: [1, 0, 1],
      ranking: [['A2'], ['A1', 'A3']],
    });
  });

  test('PROMETHEE II with indifference and preference thresholds (Ziemba 2019)', () => {
    const columns = [
      [38723, 34913, 25596, 34842, 22570, 39773, 19500, 34525, 16486],
      [33207, 32085, 2123, 32095, 1445, 17485, 868, 16958, 958],
      [0, 0.2, 5, 0.2, 0.2, 0.2, 99, 99, 99],
      [3375, 3127, 3547, 3115, 3090, 4135, 3160, 4295, 3653],
      [11.36, 12.78, 12.78, 12.86, 12.86, 17, 12.86, 17, 12.86],
      [-320.9, -148.4, -148.4, -9.9, -9.9, 0, -9.9, 0, -9.9],
      [203.7, 463, 356.2, 552.5, 295, 383, 264, 352, 264],
      [0, 11.7, 44.8, 11.7, 95.9, 95.9, 116.8, 116.8, 164.9],
      [0, 4.9, 10.7, 5.4, 11.2, 11.2, 11.2, 11.2, 11.2],
      [1, 1, 1, 3.5, 4, 4, 4, 4, 4],
      [21.5, 47.9, 27.7, 39.7, 1.5, 22.7, 2.7, 23.9, 1],
      [0, 3.7, 4.5, 10.3, 11.5, 11.5, 11.3, 11.3, 11.4],
    ];
    const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
    const weights = [0.3333, 0.1667, 0.1667, 0.3333, 0.25, 0.75, 1, 1, 0.4, 0.2, 0.4, 1];
    const answer = solve('promethee', rows, '--+-++-++--+', weights, {
      preference: 'linear',
      p: [2100, 5000, 50, 200, 5, 20, 100, 80, 4, 2, 23, 3],
      q: [420, 1000, 10, 40, 1, 7, 50, 20, 1, 1, 4.6, 1],
    });
    expect(answer['phi']).toEqual(
      near([-0.4143, -0.5056, -0.2317, -0.2892, 0.3313, 0.0619, 0.4296, 0.1626, 0.4554], 4),
    );
  });

  test('PROMETHEE II with the v-shape (Ziemba et al. 2017), and with a function per criterion (JMcDM)', () => {
    const columns = [
      [16347, 14219, 8160, 8160],
      [9, 8.5, 9, 8.5],
      [73.8, 55, 64.8, 62.5],
      [36.7, 36, 28.5, 29.5],
      [1.5, 2, 2, 1.5],
      [3730, 3240, 1860, 1860],
      [2, 1, 2, 1],
      [1, 1, 2, 3],
      [38.8, 33.1, 45.8, 27.3],
      [4, 2, 4, 3],
      [1720524, 1496512, 858830, 858830],
      [40012, 34803, 19973, 19973],
    ];
    const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
    const weights = [20, 5, 5, 1.67, 1.67, 11.67, 11.67, 5, 5, 16.67, 8.33, 8.33];
    const p = [7280, 4, 13.4, 7.4, 3, 1662, 3, 3, 13.8, 3, 766240, 17820];
    const answer = solve('promethee', rows, '-----+--+-++', weights, { preference: 'v-shape', p });
    expect(answer['phi']).toEqual(near([-0.0445, 0.1884, -0.0954, -0.0485], 4));

    const mixed = [
      [42, 35, 43, 51],
      [89, 72, 92, 85],
      [14, 85, 17, 40],
      [57, 60, 45, 80],
      [48, 32, 43, 40],
      [71, 45, 60, 85],
      [69, 40, 72, 55],
      [64, 35, 70, 60],
    ];
    // The library's flows have the other sign: its example reads as four costs here.
    const other = solve('promethee', mixed, '----', [0.25, 0.35, 0.22, 0.18], {
      preference: ['linear', 'v-shape', 'linear', 'linear'],
      q: [49, null, 45, 30],
      p: [100, 98, 95, 80],
    });
    expect(other['phi']).toEqual(near([0.07, -0.15, -0.06, -0.05, 0.1, 0, 0.03, 0.06], 2));
  });

  test('AHP (Papathanasiou and Ploskas 2018)', () => {
    const upper = (size: number, ...entries: number[]) =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (_, j) => (i === j ? 1 : i < j ? (entries.shift() ?? 1) : null)),
      );
    const answer = solveProblem({
      format: 'weighbridge-problem/1',
      alternatives: ['1', '2', '3', '4', '5', '6'],
      criteria: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      method: 'ahp',
      options: {
        criteriaPairwise: upper(4, 1, 5, 3, 5, 3, 1 / 3),
        alternativePairwise: [
          upper(6, 5, 1, 1, 1 / 3, 3, 1 / 3, 1 / 5, 1 / 7, 1, 1 / 3, 1 / 5, 1, 1 / 3, 3, 7),
          upper(6, 7, 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 7, 1 / 9, 1 / 7, 1 / 5, 1 / 5, 1 / 5, 1, 1, 1),
          upper(6, 1 / 9, 1 / 7, 1 / 9, 1, 1 / 5, 1, 1, 5, 3, 1, 5, 1, 7, 3, 1 / 3),
          upper(6, 1 / 5, 1 / 5, 1 / 3, 1 / 7, 1 / 5, 1, 3, 1 / 3, 1, 1, 1 / 3, 1, 1 / 7, 1, 5),
        ],
      },
    });
    expect(answer['scores']).toEqual(near([0.117, 0.071, 0.095, 0.212, 0.35, 0.155], 3));
  });
});

describe('weights', () => {
  test('AHP by column means, with lambdaMax from them (JMcDM)', () => {
    const K = [
      [1, 7, 1 / 5, 1 / 8, 1 / 2, 1 / 3, 1 / 5, 1],
      [1 / 7, 1, 1 / 8, 1 / 9, 1 / 4, 1 / 5, 1 / 9, 1 / 8],
      [5, 8, 1, 1 / 3, 4, 2, 1, 1],
      [8, 9, 3, 1, 7, 5, 3, 3],
      [2, 4, 1 / 4, 1 / 7, 1, 1 / 2, 1 / 5, 1 / 5],
      [3, 5, 1 / 2, 1 / 5, 2, 1, 1 / 3, 1 / 3],
      [5, 9, 1, 1 / 3, 5, 3, 1, 1],
      [1, 8, 1, 1 / 3, 5, 3, 1, 1],
    ];
    const answer = weigh('ahp', { pairwise: K, priority: 'column-mean' });
    expect(answer).toMatchObject({
      lambdaMax: expect.closeTo(8.72642777111301, 9),
      CI: expect.closeTo(0.10377539587328702, 9),
      CR: expect.closeTo(0.07359957154133831, 9),
    });
  });

  test('MEREC (Keshavarz-Ghorabaee et al. 2021)', () => {
    const performance = [
      [450, 8000, 54, 145],
      [10, 9100, 2, 160],
      [100, 8200, 31, 153],
      [220, 9300, 1, 162],
      [5, 8400, 23, 158],
    ];
    const directions = ['max', 'max', 'min', 'min'];
    expect(weigh('merec', { performance, directions }).weights).toEqual(
      near([0.5752, 0.0141, 0.4016, 0.0091], 4),
    );
  });

  test('CRITIC on the data as they stand (Tuş and Aytaç Adalı 2019)', () => {
    const performance = [
      [5000, 3, 3, 4, 3, 2],
      [680, 5, 3, 2, 2, 1],
      [2000, 3, 2, 3, 4, 3],
      [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ];
    expect(weigh('critic', { performance }).weights).toEqual(
      near([0.157, 0.249, 0.168, 0.121, 0.154, 0.151], 3),
    );
  });

  test('entropy (Zavadskas and Podvezko 2016; Elsayed et al. 2017)', () => {
    const first = [
      [3, 100, 10, 7],
      [2.5, 80, 8, 5],
      [1.8, 50, 20, 11],
      [2.2, 70, 12, 9],
    ];
    expect(weigh('entropy', { performance: first }).weights).toEqual(
      near([0.1146, 0.1981, 0.4185, 0.2689], 4),
    );
    const second = [
      [7, 312, 1891, 6613, 163],
      [72, 88, 728, 941804, 1078],
      [10, 252, 2594, 3466, 117471],
      [10, 145, 980, 2371, 86329],
      [65, 54, 350, 501, 29897],
      [29, 48, 380, 912, 34051],
      [7, 476, 3300, 78470, 2212],
      [70, 87, 650, 733, 819000],
      [4, 86, 591, 3015, 103],
      [12, 79, 579, 3240, 96098],
      [21, 45, 261, 1253, 453],
      [1, 72, 530, 4333, 0.1048],
    ];
    expect(weigh('entropy', { performance: second }).weights).toEqual(
      near([0.104991, 0.069124, 0.071373, 0.449937, 0.304575], 6),
    );
  });
});
