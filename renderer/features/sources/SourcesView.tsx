import { Pane } from '../../app/Pane.tsx';
import { inspectorShown } from '../../model/inspector.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { Reader } from './Reader.tsx';
import { SourceList } from './SourceList.tsx';
import './sources.css';
import './reader.css';

/** Every source and speaker; or one source's text with the claims that rest on it. */
export function SourcesView() {
  const inspector = useApp(inspectorShown);
  const reader = useApp((state) => state.reader);
  const source = useTables().sources.find((s) => s.id === reader);
  return (
    <div className="sources-view">
      {source ? <Reader key={source.id} source={source} /> : <SourceList />}
      {inspector && (
        <Pane name="inspector">
          <Inspector />
        </Pane>
      )}
    </div>
  );
}
