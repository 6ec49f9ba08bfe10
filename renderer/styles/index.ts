/** Page: the style sheets that everything shares, in the order in which they override one another. */
import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './overlays.css';
import './text.css';
