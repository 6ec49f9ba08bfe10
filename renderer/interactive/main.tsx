import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { setLanguage } from '../../common/language/present.ts';
import type { PageData, PageLanguage } from '../../formats/write/interactive/page-data.ts';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/known.css';
import './page.css';
import './ranking.css';
import './matrix.css';
import './print.css';
import { App } from './App.tsx';
import { engineOf, NOT_MOVED } from './engine.ts';

/** Page: where the exported page begins. What it says as text stands until everything is drawn, and again where that fails. */
const text = document.getElementById('data')?.textContent;
/** The language of whoever made the page, with the texts of it; English needs none. */
const spoken = document.getElementById('language')?.textContent;
const still = document.getElementById('page');
if (text && still) {
  if (spoken) {
    const { locale, texts } = JSON.parse(spoken) as PageLanguage;
    setLanguage(locale, { texts: new Map(Object.entries(texts)) });
  }
  const engine = engineOf(JSON.parse(text) as PageData);
  // What the author saw is drawn in full before anything is shown.
  engine.settleNow(engine.assess(engine.data.scenarioId, NOT_MOVED));
  const place = document.createElement('div');
  const root = createRoot(place, { onUncaughtError: () => place.replaceWith(still) });
  flushSync(() => root.render(<App engine={engine} />));
  if (place.firstChild) still.replaceWith(place);
}
