import type { ReactNode } from 'react';
import type { NoRanking } from '../../scoring/types.ts';
import { InspectorSlot } from '../ui/layout/InspectorSlot.tsx';
import { FirstSteps, useNothingYet } from './FirstSteps.tsx';
import { NoRankingNotice } from './NoRankingNotice.tsx';

interface Props {
  readonly title: string;
  /** The id of its heading. */
  readonly titleId: string;
  /** Beside the title. */
  readonly beside: ReactNode;
  /** Above everything, also while there is nothing yet. */
  readonly sentence?: ReactNode;
  readonly className?: string;
  /** Why there is nothing to show; null where there is. */
  readonly noRanking: NoRanking | null;
  readonly children: ReactNode;
}

/** A view of what the ranking comes to: its heading, then the results or the way to them, and the inspector beside it. */
export function ResultPage({ title, titleId, beside, sentence, className, noRanking, children }: Props) {
  const nothingYet = useNothingYet();
  return (
    <div className="split-view">
      <section className={`page split-work ${className ?? ''}`} data-region="work" aria-labelledby={titleId}>
        <header data-testid="page-head" className="page-head">
          <h1 id={titleId} data-view-heading tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </header>
        {sentence}
        {nothingYet ? <FirstSteps /> : noRanking ? <NoRankingNotice reason={noRanking} /> : children}
      </section>
      <InspectorSlot />
    </div>
  );
}
