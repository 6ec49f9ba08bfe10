import { t } from '../../../common/language/texts.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import { Explained } from '../../domain/Explained.tsx';
import { FindingSign } from '../../domain/FindingCounts.tsx';

/** What counts for and against on a criterion. One that is measured in numbers needs no such words. */
export function Meanings({ criterion, title }: { criterion: Criterion; title: string }) {
  const { scale, proMeaning, conMeaning } = criterion;
  if (scale === 'numeric' && proMeaning === '' && conMeaning === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="meaning">
        <FindingSign polarity="pro" />
        <Meaning text={proMeaning} />
      </p>
      <p className="meaning">
        <FindingSign polarity="con" />
        <Meaning text={conMeaning} />
      </p>
    </>
  );
}

function Meaning({ text }: { text: string }) {
  return <span>{text === '' ? t('not described') : <Explained text={text} />}</span>;
}
