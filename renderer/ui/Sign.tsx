import type { Polarity } from '../../scoring/types.ts';

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

/** "+5 −2": how many findings speak for and against. */
export function Counts({ pro, con }: { pro: number; con: number }) {
  return (
    <span className="counts">
      {pro > 0 && <span className="is-pro">+{pro}</span>}
      {con > 0 && <span className="is-con">−{con}</span>}
    </span>
  );
}
