import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// The order of the layers comes first, and all that follows stands in one of them.
import './styles/index.ts';
import './grid/grid.css';
import './ui/chart/chart.css';
import { App } from './app/App.tsx';
import { PrintPage } from './features/report/PrintPage.tsx';
import { ErrorPane } from './ui/layout/ErrorPane.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
// The window that prints a report loads this page too, with the scenario to print.
const query = new URLSearchParams(location.search);
createRoot(root).render(
  <StrictMode>
    {!query.has('report') ? (
      <ErrorPane name="window">
        <App />
      </ErrorPane>
    ) : (
      <PrintPage query={query} />
    )}
  </StrictMode>,
);
