import type { Finding } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';
import type { Selection } from '../../model/selection.ts';
import { ClaimItem } from './ClaimItem.tsx';
import { ContextFold } from './ContextFold.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly from: Selection;
  readonly remarkOn: (finding: Finding) => string;
}

/** Every finding on a criterion or of an alternative: those for and against, and on demand those that give context. */
export function FindingsOf({ findings, from, remarkOn }: Props) {
  const item = (finding: Finding) => (
    <ClaimItem key={finding.id} finding={finding} from={from} remark={remarkOn(finding)} />
  );
  const context = findings.filter(({ polarity }) => polarity === 'neutral');
  const others = findings.filter(({ polarity }) => polarity !== 'neutral');
  return (
    <>
      <h3>
        {format.plural(others.length, 'finding')}
        {context.length > 0 && ` and ${context.length} for context`}
      </h3>
      <ul>{others.map(item)}</ul>
      <ContextFold count={context.length} what="Said without speaking for or against">
        {context.map(item)}
      </ContextFold>
    </>
  );
}
