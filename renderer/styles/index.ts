/** Page: the style sheets that everything shares. layers.css orders the layers, which decide what overrides what. */
import './layers.css';
import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './overlays.css';
import './text.css';
import './pages.css';
import './side-by-side.css';
