import { identitiesOf } from '../model/identity.ts';
import { useTables } from '../model/store.ts';

interface Props {
  readonly alternativeId: string;
  readonly size?: number;
}

/** The sign of an alternative: its colour with its shape. Its name stands beside it. */
export function IdentityMark({ alternativeId, size = 12 }: Props) {
  const identity = identitiesOf(useTables().alternatives).get(alternativeId);
  if (!identity) return null;
  return (
    <svg
      className="identity-mark"
      data-alternative={alternativeId}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ color: `var(--identity-${identity.colour})` }}
    >
      <path d={identity.shape} fill="currentColor" />
    </svg>
  );
}

/** The colour of each alternative as a style sheet knows it; grey for whoever is none. */
export function useIdentityColours(): (alternativeId: string) => string {
  const identities = identitiesOf(useTables().alternatives);
  return (id) => {
    const identity = identities.get(id);
    return identity ? `var(--identity-${identity.colour})` : 'var(--mid)';
  };
}

/** The shape of each alternative, an outline in a square of 16; nothing for whoever is none. */
export function useIdentityShapes(): (alternativeId: string) => string {
  const identities = identitiesOf(useTables().alternatives);
  return (id) => identities.get(id)?.shape ?? '';
}
