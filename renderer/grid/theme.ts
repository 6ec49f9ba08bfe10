import { type GridOptions, themeQuartz } from 'ag-grid-community';
import { presentLanguage } from '../../common/language/present.ts';
import { styleNonce } from '../api.ts';
import { gridText } from './texts.ts';

/** The side at which columns are pinned that come first. AG Grid knows left and right only. */
export const firstSide = (): 'left' | 'right' => (presentLanguage().direction === 'rtl' ? 'right' : 'left');

/** AG Grid in the colours and sizes of styles/tokens.css, so that light, dark and high contrast have one source. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--panel)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--ground)',
  headerBackgroundColor: 'var(--ground)',
  headerTextColor: 'var(--ink)',
  headerFontWeight: 'var(--weight-strong)',
  headerFontSize: 'var(--text-body)',
  fontFamily: 'inherit',
  fontSize: 'var(--text-body)',
  dataFontSize: 'var(--text-body)',
  spacing: 'var(--space-2)',
  cellHorizontalPadding: 'var(--space-3)',
  rowHeight: 36,
  headerHeight: 56,
  rowBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  columnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerColumnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerRowBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedColumnBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedRowBorder: { style: 'solid', width: 1, color: 'var(--line)' },
  pinnedRowBackgroundColor: 'var(--ground)',
  pinnedRowFontWeight: 'var(--weight-bold)',
  rowHoverColor: 'var(--hover)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 'var(--radius)',
  focusShadow: 'none',
  iconSize: 14,
  tooltipBackgroundColor: 'var(--ink)',
  tooltipTextColor: 'var(--panel)',
  browserColorScheme: 'inherit',
});

/**
 * What every grid is made with. Where texts run from right to left, its first column is at the right and its keys follow. Where AG Grid's own
 * styles stand: in the layer `grid` of styles/layers.css, so that the rules of our later layers win over
 * them. They go into the body: at the top of the head, where AG Grid would put them, they would come before the sheet that
 * says the order of the layers. The nonce is what the Content-Security-Policy asks for.
 */
export const gridSetting = (): Pick<
  GridOptions,
  'enableRtl' | 'getLocaleText' | 'themeCssLayer' | 'themeStyleContainer' | 'styleNonce'
> => ({
  enableRtl: presentLanguage().direction === 'rtl',
  getLocaleText: gridText,
  themeCssLayer: 'grid',
  themeStyleContainer: document.body,
  styleNonce: styleNonce(),
});
