import { statedCell } from '../../scoring/probability/cell-draws.ts';
import { fillWords, randomStream } from '../../scoring/probability/random.ts';
import { flipCertificates } from '../../scoring/robustness/flip.ts';
import { linearModel } from '../../scoring/robustness/linear-model.ts';
import { smaa } from '../../scoring/robustness/smaa.ts';
import { stabilityIntervals } from '../../scoring/robustness/stability-intervals.ts';
import { weightTornado } from '../../scoring/robustness/tornado.ts';
import { weightMap } from '../../scoring/robustness/weight-map.ts';
import { heapInUse } from './memory.ts';
import { report } from './report.ts';

const ALTERNATIVES = 12;
const CRITERIA = 40;
const RECOMPUTATIONS = 10_000;

/** What other weights would do, on 12 alternatives and 40 criteria, and the memory that ten thousand rounds leave behind. */
export function benchSensitivity(measure: (name: string, runs: number, work: () => void) => void): void {
  const words = new Int32Array(ALTERNATIVES * CRITERIA);
  fillWords(randomStream(7), words, words.length);
  const values = Array.from({ length: ALTERNATIVES }, (_, a) =>
    Array.from({ length: CRITERIA }, (_cell, j) => ((words[a * CRITERIA + j] ?? 0) >>> 0) / 2 ** 32),
  );
  const weights = values[0]?.map((_, j) => j + 1) ?? [];
  const size = `${ALTERNATIVES} x ${CRITERIA}`;
  measure(`all flip certificates, ${size}`, 200, () => flipCertificates(linearModel(values, weights)));
  measure(`all stability intervals, ${size}`, 200, () => stabilityIntervals(linearModel(values, weights)));
  measure(`tornado over weights, ${size}`, 200, () => weightTornado(linearModel(values, weights)));
  measure(`map of two weights, ${size}`, 200, () => weightMap(linearModel(values, weights), 0, 1));

  const cells = values.map((row) =>
    row.map((v) => statedCell({ beta: [1 + 4 * v, 2] }, { direction: 'max' })),
  );
  const times: number[] = [];
  const heap: number[] = [];
  for (let i = 1; i <= RECOMPUTATIONS; i++) {
    const start = performance.now();
    const model = linearModel(
      values,
      weights.map((w, j) => w + ((i * j) % 11)),
    );
    flipCertificates(model);
    stabilityIntervals(model);
    if (i % 10 === 0)
      smaa({ cells, weights: { kind: 'around', shares: model.shares, width: 0.2 }, samples: 100, seed: i });
    times.push(performance.now() - start);
    if (i === RECOMPUTATIONS / 10 || i === RECOMPUTATIONS) heap.push(heapInUse() / 2 ** 20);
  }
  report(`flip certificates and stability, every tenth time SMAA with 100 samples, ${size}`, times, {
    heapAfter1000MB: heap[0] ?? Number.NaN,
    heapAfter10000MB: heap[1] ?? Number.NaN,
  });
}
