import { api } from '../api.ts';
import { MatrixGrid } from '../features/matrix/MatrixGrid.tsx';
import { useApp } from '../model/store.ts';

export function Shell() {
  const verdict = useApp((s) => s.verdict?.verdict);
  return <main style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
    <p data-testid="verdict">{verdict?.headline} {verdict?.explanation}</p>
    <div style={{ flex: 1 }}><MatrixGrid onDrawn={() => void api().windowReady()} onReady={() => {}} /></div>
  </main>;
}
