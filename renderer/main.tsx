import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
// layers.css comes first: it orders the layers, and all other sheets stand in one of them.
import './styles/layers.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/text.css';
import './styles/pages.css';
import './styles/side-by-side.css';
import './styles/number-table.css';
import './styles/known.css';
import './grid/grid.css';
import './ui/chart/chart.css';
import { loadLanguage } from '../common/language/load.ts';
import { reportFault } from './api.ts';
import { App } from './app/App.tsx';
import { Drawn, later } from './app/later.tsx';
import { keepGridStyles } from './grid/keep-styles.ts';
import { ErrorPane } from './ui/layout/ErrorPane.tsx';
import { addTypeface } from './ui/typeface.ts';

// What nobody foresaw goes into the log; what can be drawn in its place is drawn by ErrorPane.
window.addEventListener('error', ({ error }) => reportFault('a script of the page', error));
window.addEventListener('unhandledrejection', ({ reason }) => reportFault('a promise of the page', reason));

addTypeface(document.fonts);
keepGridStyles();
// The main process says the language in the first line of the page. In English nothing is loaded for it. It is not awaited out here: what is
// loaded for a language may stand on this file, and each would wait for the other.
void loadLanguage(document.documentElement.lang).then(draw);

function draw(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  // The window that prints a report loads this page too, with the scenario to print.
  const query = new URLSearchParams(location.search);
  const printPage = later(async () => (await import('./features/report/PrintPage.tsx')).PrintPage);
  createRoot(root, {
    onCaughtError: (error) => reportFault('drawing a part of the page', error),
    onUncaughtError: (error) => reportFault('drawing the page', error),
  }).render(
    <StrictMode>
      {!query.has('report') ? (
        <ErrorPane name="window">
          <App />
        </ErrorPane>
      ) : (
        <Suspense fallback={null}>
          <Drawn part={printPage} given={{ query }} />
        </Suspense>
      )}
    </StrictMode>,
  );
}
