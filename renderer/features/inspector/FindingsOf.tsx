import { t } from '../../../common/language/texts.ts';
import type { Finding } from '../../../electron/ipc/contract.ts';
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
        {context.length > 0
          ? t('{n, plural, one {# finding} other {# findings}} and {context, number} for context', {
              n: others.length,
              context: context.length,
            })
          : t('{n, plural, one {# finding} other {# findings}}', { n: others.length })}
      </h3>
      <ul>{others.map(item)}</ul>
      <ContextFold
        count={context.length}
        means={t('Said without speaking for or against: it informs and does not count.')}
      >
        {context.map(item)}
      </ContextFold>
    </>
  );
}
