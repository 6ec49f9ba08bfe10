import type { GetLocaleTextParams } from 'ag-grid-community';
import { type Message, msg, t } from '../../common/language/texts.ts';

/** What AG Grid itself says in our grids, by its own names; in English as it says it. */
const TEXTS: Readonly<Record<string, Message>> = {
  // The filter of a column
  filterOoo: msg('Filter...'),
  equals: msg('Equals'),
  inRange: msg('Between'),
  inRangeStart: msg('From'),
  inRangeEnd: msg('To'),
  lessThanOrEqual: msg('Less than or equal to'),
  greaterThanOrEqual: msg('Greater than or equal to'),
  contains: msg('Contains'),
  notContains: msg('Does not contain'),
  startsWith: msg('Begins with'),
  blank: msg('Blank'),
  notBlank: msg('Not blank'),
  // What is told of it, and of heads, cells and rows
  ariaLabelColumnFilter: msg('Column Filter'),
  ariaFilteringOperator: msg('Filtering operator'),
  ariaFilterValue: msg('Filter Value'),
  ariaFilterFromValue: msg('Filter from value'),
  ariaFilterToValue: msg('Filter to value'),
  ariaFilterInput: msg('Filter Input'),
  ariaInputEditor: msg('Input Editor'),
  ariaLabelCellEditor: msg('Cell Editor'),
  ariaSortableColumn: msg('Press ENTER to sort'),
  ariaFilterColumn: msg('Press CTRL ENTER to open filter'),
  ariaHeaderSelection: msg('Column with Header Selection'),
  ariaRowSelectAll: msg('Press Space to toggle all rows selection'),
  ariaRowToggleSelection: msg('Press Space to toggle row selection'),
  ariaChecked: msg('checked'),
  ariaUnchecked: msg('unchecked'),
  ariaIndeterminate: msg('indeterminate'),
};

/** A text of AG Grid in the language of the window; one that our grids do not show stays as it comes. */
export function gridText({ key, defaultValue }: Pick<GetLocaleTextParams, 'key' | 'defaultValue'>): string {
  const text = TEXTS[key];
  return text === undefined ? defaultValue : t(text);
}
