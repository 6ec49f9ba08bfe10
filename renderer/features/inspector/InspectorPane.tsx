import { inspectorShown } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { ErrorPane } from '../../ui/layout/ErrorPane.tsx';
import { Inspector } from './Inspector.tsx';

/** The inspector beside a view, while it is shown. It fails alone: the view stays. */
export function InspectorPane() {
  const shown = useApp(inspectorShown);
  if (!shown) return null;
  return (
    <ErrorPane name="inspector">
      <Inspector />
    </ErrorPane>
  );
}
