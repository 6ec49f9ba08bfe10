import type { GetLocaleTextParams } from 'ag-grid-community';
import { type Message, msg, t } from '../../common/language/texts.ts';

/** What AG Grid itself says in the grids of this program, by its own names; the English is its own too. */
const WORDS: Readonly<Record<string, Message>> = {
  ariaChecked: msg.in('checkbox', 'checked'),
  ariaColumnFiltered: msg('Column Filtered'),
  ariaFilterColumn: msg('Press CTRL ENTER to open filter'),
  ariaFilterFromValue: msg('Filter from value'),
  ariaFilteringOperator: msg('Filtering operator'),
  ariaFilterInput: msg('Filter Input'),
  ariaFilterToValue: msg('Filter to Value'),
  ariaFilterValue: msg('Filter Value'),
  ariaHeaderSelection: msg('Column with Header Selection'),
  ariaIndeterminate: msg.in('checkbox', 'indeterminate'),
  ariaInputEditor: msg('Input Editor'),
  ariaLabelColumnFilter: msg('Column Filter'),
  ariaLabelInputClear: msg('Clear'),
  ariaRowDeselect: msg('Press SPACE to deselect this row'),
  ariaRowSelect: msg('Press SPACE to select this row'),
  ariaRowSelectAll: msg('Press Space to toggle all rows selection'),
  ariaRowToggleSelection: msg('Press Space to toggle row selection'),
  ariaSortableColumn: msg('Press ENTER to sort'),
  ariaUnchecked: msg.in('checkbox', 'unchecked'),
  blank: msg('Blank'),
  contains: msg('Contains'),
  equals: msg('Equals'),
  filterOoo: msg('Filter...'),
  greaterThanOrEqual: msg('Greater than or equal to'),
  inRange: msg('Between'),
  inRangeEnd: msg('To'),
  inRangeStart: msg('From'),
  lessThanOrEqual: msg('Less than or equal to'),
  notBlank: msg('Not blank'),
  notContains: msg('Does not contain'),
  startsWith: msg('Begins with'),
};

/** The words of AG Grid in the language of the window. */
export function gridWords({ key, defaultValue }: GetLocaleTextParams): string {
  const words = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
  return words === undefined ? defaultValue : t(words);
}
