import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Alternative } from '../../../electron/ipc/contract.ts';
import { useNothingYet } from '../../domain/FirstSteps.tsx';
import { NoRankingNotice } from '../../domain/NoRankingNotice.tsx';
import { comparable } from '../../domain/order.ts';
import { useAssessed } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { rich } from '../../ui/rich.tsx';

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
  return (
    <p className="hidden-line" title={format.list(hidden.map((a) => a.name))}>
      {t(
        '{n, plural, one {# alternative has no findings yet and is hidden:} other {# alternatives have no findings yet and are hidden:}}',
        { n: hidden.length },
      )}{' '}
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
        {rich(
          'show<hidden> the {n, plural, one {# alternative} other {# alternatives}} without findings</hidden>',
          {
            n: hidden.length,
            hidden: (words) => <span className="hidden-text">{words}</span>,
          },
        )}
      </button>
    </p>
  );
}
