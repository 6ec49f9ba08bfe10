import { type ComponentType, useEffect } from 'react';
import type { ViewName } from '../../common/commands.ts';
import { AnswerView } from '../features/answer/AnswerView.tsx';
import { ContradictionsView } from '../features/contradictions/ContradictionsView.tsx';
import { EvidenceView } from '../features/evidence/EvidenceView.tsx';
import { HistoryView } from '../features/history/HistoryView.tsx';
import { InspectorPane } from '../features/inspector/InspectorPane.tsx';
import { MatrixView } from '../features/matrix/MatrixView.tsx';
import { MethodsView } from '../features/methods/MethodsView.tsx';
import { RankingView } from '../features/ranking/RankingView.tsx';
import { ReadingsView } from '../features/readings/ReadingsView.tsx';
import { ReportView } from '../features/report/ReportView.tsx';
import { RobustnessView } from '../features/robustness/RobustnessView.tsx';
import { ScenariosView } from '../features/scenarios/ScenariosView.tsx';
import { SourcesView } from '../features/sources/SourcesView.tsx';
import { TimelineView } from '../features/time/TimelineView.tsx';
import { WeightsView } from '../features/weights/WeightsView.tsx';
import { InspectorProvider } from '../ui/layout/InspectorSlot.tsx';

interface ViewProps {
  /** Called when the matrix is on the screen. */
  readonly onDrawn: () => void;
}

/** What draws each view. */
const DRAWN_BY: Record<ViewName, ComponentType<ViewProps>> = {
  answer: AnswerView,
  matrix: MatrixView,
  evidence: EvidenceView,
  contradictions: ContradictionsView,
  sources: SourcesView,
  weights: WeightsView,
  readings: ReadingsView,
  ranking: RankingView,
  robustness: RobustnessView,
  methods: MethodsView,
  timeline: TimelineView,
  scenarios: ScenariosView,
  report: ReportView,
  history: HistoryView,
};

/** One view of the open workbook. */
export function View({ name, onDrawn }: ViewProps & { readonly name: ViewName }) {
  // The matrix says itself when its grid is there. Whoever leaves it before that must not leave the menu waiting.
  useEffect(() => {
    if (name !== 'matrix') onDrawn();
  }, [name, onDrawn]);
  const Drawn = DRAWN_BY[name];
  return (
    <InspectorProvider value={<InspectorPane />}>
      <Drawn onDrawn={onDrawn} />
    </InspectorProvider>
  );
}
