/** Page: the sign by which an alternative is known in every list, chart and table of the window: a colour with a shape. */
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { memoLast } from './memo.ts';

/** So many colours are told apart, also by those who see few (`--identity-1` and on in styles/tokens.css). */
const IDENTITY_COLOURS = 8;

/** Filled outlines in a square of 16, in the order in which they are given out. */
export const IDENTITY_SHAPES = [
  'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  'M3 3h10v10H3z',
  'M8 1l7 7-7 7-7-7z',
  'M8 2l6.5 12h-13z',
  'M8 14L1.5 2h13z',
  'M5.5 2h5v3.5H14v5h-3.5V14h-5v-3.5H2v-5h3.5z',
  'M4.5 2h7L15 8l-3.5 6h-7L1 8z',
] as const;

interface Identity {
  /** Which of the colours, from 1. */
  readonly colour: number;
  /** The outline of its shape. */
  readonly shape: (typeof IDENTITY_SHAPES)[number];
}

/**
 * The sign of every alternative, by its id. Each has one by the order in which alternatives were made, so that neither the ranking nor a
 * row that is moved gives anybody another. Of those that are compared, one whose colour an older one has takes the next that is free:
 * up to eight have colours of their own.
 */
export const identitiesOf: (alternatives: WorkbookTables['alternatives']) => ReadonlyMap<string, Identity> =
  memoLast((alternatives) => {
    const taken = new Set<number>();
    return new Map(
      [...alternatives].sort(byAge).map(({ id, active }, n) => {
        const wanted = n % IDENTITY_COLOURS;
        const colour = active ? firstFree(wanted, taken) : wanted;
        if (active) taken.add(colour);
        return [id, { colour: colour + 1, shape: shapeAt(n) }] as const;
      }),
    );
  });

/** The wanted colour, or the next that nobody has; the wanted one again where all are taken. */
function firstFree(wanted: number, taken: ReadonlySet<number>): number {
  for (let step = 0; step < IDENTITY_COLOURS; step++) {
    const colour = (wanted + step) % IDENTITY_COLOURS;
    if (!taken.has(colour)) return colour;
  }
  return wanted;
}

const shapeAt = (n: number): Identity['shape'] =>
  IDENTITY_SHAPES[n % IDENTITY_SHAPES.length] ?? IDENTITY_SHAPES[0];

/** Ids are UUIDs of version 7: they sort by the moment in which they were made. */
const byAge = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
