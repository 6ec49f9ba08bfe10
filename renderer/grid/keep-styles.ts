import './modules.ts';
import { createGrid } from 'ag-grid-community';
import { gridSetting, gridTheme } from './theme.ts';

/**
 * Puts AG Grid's style sheets into the page, to stay: by a grid that is never shown. AG Grid adds them with the first grid and takes them away
 * with the last, and each sheet with a layer that comes or goes has Chromium lay out the whole page anew. So this is called before there is
 * anything to lay out.
 */
export function keepGridStyles(): void {
  createGrid(document.createElement('div'), {
    theme: gridTheme,
    ...gridSetting(),
    columnDefs: [],
    rowData: [],
  });
}
