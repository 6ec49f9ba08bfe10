/** Development only: every shared control of the page in all of its states, to look at. No build holds it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/index.ts';
import './gallery.css';
import { Charts } from './Charts.tsx';
import { Controls } from './Controls.tsx';
import { Overlays } from './Overlays.tsx';
import { Texts } from './Texts.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('gallery.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <main className="gallery">
      <h1>All controls</h1>
      <Controls />
      <Texts />
      <Overlays />
      <Charts />
    </main>
  </StrictMode>,
);
