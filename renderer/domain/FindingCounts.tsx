import { type Message, msg, t } from '../../common/language/texts.ts';
import type { Polarity } from '../../scoring/types.ts';
import * as format from '../model/format.ts';

const SIGNS: Record<Polarity, { mark: string; name: Message }> = {
  pro: { mark: '+', name: msg('pro') },
  con: { mark: '−', name: msg('con') },
  neutral: { mark: '=', name: msg('neutral') },
};

/** The sign of a finding: always a shape, never colour alone. */
export function FindingSign({ polarity }: { polarity: Polarity }) {
  const { mark, name } = SIGNS[polarity];
  return (
    <span className={`sign is-${polarity}`} role="img" aria-label={t(name)}>
      {mark}
    </span>
  );
}

interface CountsProps {
  readonly pro: number;
  readonly con: number;
  /** The summed strength of each side; it shows where it is not their number. */
  readonly proSum?: number;
  readonly conSum?: number;
  /** Of the feature that places it. */
  readonly className?: string;
  /** Where a sentence beside it says the same to those who hear it. */
  readonly silent?: boolean;
}

/** "+5 −2": how many findings speak for and against; "+1 (2)" where a text plays its one finding up. */
export function FindingCounts({ pro, con, proSum = pro, conSum = con, className = '', silent }: CountsProps) {
  return (
    <span className={`counts ${className}`} data-testid="counts" aria-hidden={silent}>
      {pro > 0 && (
        <span className="is-pro">
          {`${format.signOf('+')}${pro}`}
          <Strength count={pro} sum={proSum} />
        </span>
      )}
      {con > 0 && (
        <span className="is-con">
          {`${format.signOf('−')}${con}`}
          <Strength count={con} sum={conSum} />
        </span>
      )}
    </span>
  );
}

function Strength({ count, sum }: { count: number; sum: number }) {
  return count === sum ? null : <small className="strength">({format.sum(sum)})</small>;
}
