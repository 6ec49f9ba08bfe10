import { Suspense, useEffect } from 'react';
import type { ViewName } from '../../common/commands.ts';
import { InspectorPane } from '../features/inspector/InspectorPane.tsx';
import { MatrixView } from '../features/matrix/MatrixView.tsx';
import { InspectorProvider } from '../ui/layout/InspectorSlot.tsx';
import { Drawn, later, type Part, present } from './later.tsx';

interface ViewProps {
  /** Called when the matrix is on the screen. */
  readonly onDrawn: () => void;
}

/** What draws each view. The window begins with the matrix; the others come when it is there. */
const DRAWN_BY: Record<ViewName, Part<ViewProps>> = {
  answer: later(async () => (await import('../features/answer/AnswerView.tsx')).AnswerView),
  matrix: present(MatrixView),
  evidence: later(async () => (await import('../features/evidence/EvidenceView.tsx')).EvidenceView),
  contradictions: later(
    async () => (await import('../features/contradictions/ContradictionsView.tsx')).ContradictionsView,
  ),
  sources: later(async () => (await import('../features/sources/SourcesView.tsx')).SourcesView),
  weights: later(async () => (await import('../features/weights/WeightsView.tsx')).WeightsView),
  readings: later(async () => (await import('../features/readings/ReadingsView.tsx')).ReadingsView),
  ranking: later(async () => (await import('../features/ranking/RankingView.tsx')).RankingView),
  robustness: later(async () => (await import('../features/robustness/RobustnessView.tsx')).RobustnessView),
  methods: later(async () => (await import('../features/methods/MethodsView.tsx')).MethodsView),
  timeline: later(async () => (await import('../features/time/TimelineView.tsx')).TimelineView),
  scenarios: later(async () => (await import('../features/scenarios/ScenariosView.tsx')).ScenariosView),
  report: later(async () => (await import('../features/report/ReportView.tsx')).ReportView),
  history: later(async () => (await import('../features/history/HistoryView.tsx')).HistoryView),
};

/** One view of the open workbook. `onShown` is called whenever a view has come in the place of another. */
export function View({
  name,
  onDrawn,
  onShown,
}: ViewProps & { readonly name: ViewName; readonly onShown: () => void }) {
  return (
    <InspectorProvider value={<InspectorPane />}>
      <Suspense fallback={null}>
        <Drawn part={DRAWN_BY[name]} given={{ onDrawn }} />
        <Arrival name={name} onDrawn={onDrawn} onShown={onShown} />
      </Suspense>
    </InspectorProvider>
  );
}

/** Tells when the view that stands beside it is there: both come at once. */
function Arrival({
  name,
  onDrawn,
  onShown,
}: ViewProps & { readonly name: ViewName; readonly onShown: () => void }) {
  useEffect(() => {
    // The matrix says itself when its grid is there. Whoever leaves it before that must not leave the menu waiting.
    if (name !== 'matrix') onDrawn();
    onShown();
  }, [name, onDrawn, onShown]);
  return null;
}

/** Loads what other views are drawn by. */
export async function loadViews(): Promise<void> {
  for (const part of Object.values(DRAWN_BY)) await part.load();
}
