import { useEffect } from 'react';
import type { Alternative } from '../../../electron/ipc/contract.ts';
import { useNothingYet } from '../../domain/FirstSteps.tsx';
import { NoRankingNotice } from '../../domain/NoRankingNotice.tsx';
import { comparable } from '../../domain/order.ts';
import { useAssessed } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** What to do when nothing can be ranked; says too that there is nothing to wait for. */
export function NothingToCompare({ onDrawn }: { onDrawn: () => void }) {
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  useEffect(() => {
    if (noRanking === 'no-alternatives' || noRanking === 'no-criteria') onDrawn();
  }, [noRanking, onDrawn]);
  const nothingYet = useNothingYet();
  return noRanking && !nothingYet ? <NoRankingNotice reason={noRanking} /> : null;
}

/** Alternatives that are hidden because no source says anything of them, and the way to show them. */
export function HiddenLine() {
  const { alternatives, findings } = useTables();
  const known = new Set(findings.map((f) => f.alternativeId));
  const hidden = comparable(alternatives).filter((a: Alternative) => !a.active && !known.has(a.id));
  if (hidden.length === 0) return null;
  const one = hidden.length === 1;
  return (
    <p className="hidden-line" title={format.list(hidden.map((a) => a.name))}>
      {format.plural(hidden.length, 'alternative')} {one ? 'has' : 'have'} no findings yet and{' '}
      {one ? 'is' : 'are'} hidden:{' '}
      <button
        type="button"
        className="link"
        onClick={() =>
          void execute({
            type: 'setAlternativesActive',
            alternativeIds: hidden.map((a) => a.id),
            active: true,
          })
        }
      >
        show
        <span className="hidden-text">
          {' '}
          the {format.plural(hidden.length, 'alternative')} without findings
        </span>
      </button>
    </p>
  );
}
