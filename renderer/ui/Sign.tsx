import type { Polarity } from '../../scoring/types.ts';
import * as format from '../model/format.ts';

const SIGNS: Record<Polarity, { mark: string; name: string }> = {
  pro: { mark: '+', name: 'pro' },
  con: { mark: '−', name: 'con' },
  neutral: { mark: '=', name: 'neutral' },
};

/** The sign of a finding: always a shape, never colour alone. */
export function Sign({ polarity }: { polarity: Polarity }) {
  const { mark, name } = SIGNS[polarity];
  return (
    <span className={`sign is-${polarity}`} role="img" aria-label={name}>
      {mark}
    </span>
  );
}

interface CountsProps {
  readonly pro: number;
  readonly con: number;
  /** Mean strength of each side; it shows where it is not 1. */
  readonly proStrength?: number;
  readonly conStrength?: number;
}

/** "+5 −2": how many findings speak for and against; "+1 ×2" where a text plays its finding up. */
export function Counts({ pro, con, proStrength = 1, conStrength = 1 }: CountsProps) {
  return (
    <span className="counts">
      {pro > 0 && (
        <span className="is-pro">
          +{pro}
          <Strength value={proStrength} />
        </span>
      )}
      {con > 0 && (
        <span className="is-con">
          −{con}
          <Strength value={conStrength} />
        </span>
      )}
    </span>
  );
}

function Strength({ value }: { value: number }) {
  return value === 1 ? null : <small className="strength">×{format.sum(value)}</small>;
}
