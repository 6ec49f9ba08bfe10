import { useApp } from '../../model/store.ts';
import { stopWork, workWords } from '../../model/works.ts';
import { Progress } from '../Progress.tsx';

/** The files that are being written for this window. */
export function WorksUnderWay() {
  const works = useApp((state) => state.works);
  return works.map((work) => (
    <Progress
      key={work.id}
      label={workWords(work)}
      done={null}
      onStop={work.stoppable ? () => void stopWork(work) : null}
    />
  ));
}
