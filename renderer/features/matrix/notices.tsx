import { useEffect } from 'react';
import type { Alternative } from '../../../electron/ipc/contract.ts';
import type { NoRanking } from '../../../scoring/types.ts';
import { run } from '../../commands/run.ts';
import { useAssessed } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { useNothingYet } from './FirstSteps.tsx';
import { comparable } from './rows.ts';

const EMPTY: Record<
  NoRanking,
  {
    title: string;
    text: string;
    action: 'chooseAlternatives' | 'chooseCriteria' | 'equalWeights';
    label: string;
  }
> = {
  'no-alternatives': {
    title: 'Nothing to compare',
    text: 'Every alternative is hidden. Show at least two to see them side by side.',
    action: 'chooseAlternatives',
    label: 'Choose alternatives',
  },
  'no-criteria': {
    title: 'Nothing to compare on',
    text: 'Every criterion is hidden. Show at least one.',
    action: 'chooseCriteria',
    label: 'Choose criteria',
  },
  'no-weights': {
    title: 'No ranking',
    text: 'Every weight is zero. Give at least one criterion a weight, or start with the same weight for all.',
    action: 'equalWeights',
    label: 'Level weights',
  },
};

/** What to do when nothing can be ranked; says too that there is nothing to wait for. */
export function NothingToCompare({ onDrawn }: { onDrawn: () => void }) {
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  useEffect(() => {
    if (noRanking === 'no-alternatives' || noRanking === 'no-criteria') onDrawn();
  }, [noRanking, onDrawn]);
  const nothingYet = useNothingYet();
  return noRanking && !nothingYet ? <NoRankingNotice reason={noRanking} /> : null;
}

/** Why there is no ranking, and the way out of it. */
export function NoRankingNotice({ reason }: { reason: NoRanking }) {
  const { title, text, action, label } = EMPTY[reason];
  return (
    <div className={`empty-state is-${reason}`} role="status">
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <Button kind="primary" onClick={() => run(action)}>
        {label}
      </Button>
    </div>
  );
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
