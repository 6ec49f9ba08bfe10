import { parentPort, workerData } from 'node:worker_threads';
import { planSmaa, startSmaaPart } from '../../scoring/robustness/smaa-parts.ts';
import { inputOf, type Problem } from './smaa-problem.ts';

/** The second thread of a run: for every seed that it is sent it makes part 1 and sends back what the draws say. */
const problem = workerData as Problem;

parentPort?.on('message', (seed: number) => {
  const part = startSmaaPart(planSmaa(inputOf(problem, seed)), 1);
  part.advance(part.total);
  parentPort?.postMessage(part.tally());
});
