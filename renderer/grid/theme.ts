import { type GridOptions, themeQuartz } from 'ag-grid-community';
import { styleNonce } from '../api.ts';

/** AG Grid in the colours of styles/tokens.css, so that light, dark and high contrast have one source. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--panel)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--ground)',
  headerBackgroundColor: 'var(--ground)',
  headerTextColor: 'var(--ink)',
  headerFontWeight: 550,
  headerFontSize: 13,
  fontFamily: 'inherit',
  fontSize: 13,
  dataFontSize: 13,
  spacing: 8,
  cellHorizontalPadding: 12,
  rowHeight: 36,
  headerHeight: 56,
  rowBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  columnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerColumnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerRowBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedColumnBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedRowBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedRowBackgroundColor: 'var(--ground)',
  pinnedRowFontWeight: 600,
  rowHoverColor: 'var(--hover)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 6,
  focusShadow: 'none',
  iconSize: 14,
  tooltipBackgroundColor: 'var(--ink)',
  tooltipTextColor: 'var(--panel)',
  browserColorScheme: 'inherit',
});

/**
 * Where AG Grid's own styles stand: in the layer `grid` of styles/layers.css, so that the rules of our later layers win over
 * them. They go into the body: at the top of the head, where AG Grid would put them, they would come before the sheet that
 * says the order of the layers. The nonce is what the Content-Security-Policy asks for.
 */
export const gridStyles = (): Pick<GridOptions, 'themeCssLayer' | 'themeStyleContainer' | 'styleNonce'> => ({
  themeCssLayer: 'grid',
  themeStyleContainer: document.body,
  styleNonce: styleNonce(),
});
