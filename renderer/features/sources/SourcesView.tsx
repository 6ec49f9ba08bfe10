import { useApp, useTables } from '../../model/store.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { Reader } from './Reader.tsx';
import { SourceList } from './SourceList.tsx';
import './sources.css';
import './reader.css';

/** Every source and speaker; or one source's text with the claims that rest on it. */
export function SourcesView() {
  const reader = useApp((state) => state.reader);
  const source = useTables().sources.find((s) => s.id === reader);
  return (
    <div className="split-view">
      {source ? <Reader key={source.id} source={source} /> : <SourceList />}
      <InspectorSlot />
    </div>
  );
}
