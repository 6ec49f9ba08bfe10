/** Development only: every shared control of the page in all of its states, to look at. No build holds it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/overlays.css';
import '../styles/text.css';
import '../styles/known.css';
import '../styles/pages.css';
import '../styles/side-by-side.css';
import '../styles/number-table.css';
import '../ui/chart/chart.css';
import './gallery.css';
import { addTypeface } from '../ui/typeface.ts';
import { Charts } from './Charts.tsx';
import { Controls } from './Controls.tsx';
import { Layout } from './Layout.tsx';
import { Overlays } from './Overlays.tsx';
import { Texts } from './Texts.tsx';

addTypeface(document.fonts);
const root = document.getElementById('root');
if (!root) throw new Error('gallery.html has no element with the id "root".');
document.documentElement.classList.add('gallery-page');
createRoot(root).render(
  <StrictMode>
    <main className="gallery">
      <h1>All controls</h1>
      <Controls />
      <Texts />
      <Overlays />
      <Layout />
      <Charts />
    </main>
  </StrictMode>,
);
