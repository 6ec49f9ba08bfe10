import { movedNumber, type PlaceMove } from '../../../common/level-places.ts';
import type { KnownNumber } from '../../../common/measured-words.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { currentScenario } from '../../model/derived.ts';
import { useTables } from '../../model/store.ts';
import { comparable } from '../order.ts';
import type { Mark } from './geometry.ts';

/** The measured numbers of the shown alternatives on a criterion. */
export interface CriterionNumbers {
  readonly marks: readonly Mark[];
  /** Names of those that have none. */
  readonly unmeasured: readonly string[];
}

/** A number as it would be where the words of its criterion are others; it stays as it is where its own is gone. */
const moveOf = <M extends KnownNumber>(measurement: M, move: PlaceMove): M => {
  const moved = movedNumber(measurement, move);
  return moved ? { ...measurement, kind: moved.kind, a: moved.a, b: moved.b ?? null } : measurement;
};

const STAY: PlaceMove = (place) => place;

/** The numbers on a criterion; none while it is being made. `move` says where they go while its words are edited. */
export function useNumbers(criterionId: string | null, move: PlaceMove = STAY): CriterionNumbers {
  const { alternatives, measurements } = useTables();
  const numbers = new Map(
    measurements.filter((m) => m.criterionId === criterionId).map((m) => [m.alternativeId, m]),
  );
  const shown = comparable(alternatives).filter((a) => a.active);
  const marks = shown.flatMap(({ id, name }): Mark[] => {
    const measurement = numbers.get(id);
    return measurement ? [{ alternativeId: id, name, measurement: moveOf(measurement, move) }] : [];
  });
  return { marks, unmeasured: shown.filter((a) => !numbers.has(a.id)).map((a) => a.name) };
}

/** The total of every alternative in the present scenario, as it would be with another line on a criterion. */
export function useTotals(
  criterionId: string | null,
  direction: Criterion['direction'],
  move: PlaceMove = STAY,
): (points: ValuePoints) => ReadonlyMap<string, number> {
  const tables = useTables();
  return (valuePoints) => {
    const criteria = tables.criteria.map((c) =>
      c.id === criterionId ? { ...c, scale: 'numeric' as const, direction, valuePoints } : c,
    );
    const measurements = tables.measurements.map((m) =>
      m.criterionId === criterionId ? moveOf(m, move) : m,
    );
    const { standings } = assess({ ...tables, criteria, measurements }, currentScenario(tables));
    return new Map(standings.map((s) => [s.alternativeId, s.score]));
  };
}
