import { chanceHelper, type SaidByHelper, type ToldHelper } from './chance-helper.ts';

const receive = chanceHelper(
  (said: SaidByHelper) => self.postMessage(said),
  () => new Promise((resolve) => setTimeout(resolve)),
  () => performance.now(),
);

self.onmessage = ({ data }: MessageEvent<ToldHelper>): void => receive(data);
