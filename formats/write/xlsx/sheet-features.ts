/** Plain Node: what the library leaves to its users: results beside formulas, and names for ranges. */

import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { cellText, isChangedByLibrary } from './cell-text.ts';
import { isFormula, type SheetPlan, type SheetValue } from './sheet.ts';

/** As the library's types want it; these features touch texts only. */
type SheetFeature = Feature<Stream | Buffer | Blob>;

/**
 * Writes the cells that the library does not: the result beside each formula, for readers that do not calculate, and the
 * few texts that it would change.
 */
export function withCells(plans: readonly SheetPlan[]): SheetFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const plan = plans[sheetIndex];
            const addedCells = plan ? cellsOf(plan) : new Map<string, AddedCell>();
            if (addedCells.size === 0) return xml;
            // Only these cells have an address and then a formula or a number: texts stand in a file of their own.
            return xml.replace(
              /<c r="([A-Z]+\d+)"([^<>]*)>(<f>[^<]*<\/f>|<v>0<\/v>)<\/c>/g,
              (cell, address: string, attributes: string, inside: string) => {
                const added = addedCells.get(address);
                if (added === undefined) return cell;
                const type = added.type === null ? '' : ` t="${added.type}"`;
                const formula = inside.startsWith('<f>') ? inside : '';
                return `<c r="${address}"${attributes}${type}>${formula}${added.content}</c>`;
              },
            );
          },
        },
      },
    },
  };
}

/** What stands in a cell: the result of its formula, a number or a text, or a text of its own. */
interface AddedCell {
  readonly type: 'str' | 'inlineStr' | null;
  readonly content: string;
}

/** What belongs into the cells of a sheet, by address. */
function cellsOf({ columns, rows }: SheetPlan): Map<string, AddedCell> {
  const cells = new Map<string, AddedCell>();
  for (const [r, row] of [columns.map(({ heading }) => heading), ...rows].entries()) {
    for (const [c, value] of row.entries()) {
      const added = addedTo(value);
      if (added) cells.set(getCellAddress(r, c), added);
    }
  }
  return cells;
}

function addedTo(value: SheetValue): AddedCell | null {
  if (isFormula(value)) {
    if (value.now === null) return null;
    return typeof value.now === 'number'
      ? { type: null, content: `<v>${value.now}</v>` }
      : { type: 'str', content: `<v>${escapeXml(value.now)}</v>` };
  }
  const text = typeof value === 'string' ? cellText(value) : '';
  return isChangedByLibrary(text)
    ? { type: 'inlineStr', content: `<is><t xml:space="preserve">${escapeXml(text)}</t></is>` }
    : null;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Gives ranges a name, and has every program calculate anew when it opens the file. */
export function namedRanges(
  ranges: readonly { readonly name: string; readonly ref: string }[],
): SheetFeature {
  const markup = ranges.map(
    ({ name, ref }) =>
      `<definedName name="${sanitizeAttributeValue(name)}">${sanitizeTextContent(ref)}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            const named =
              names && markup.length > 0
                ? replaceElement(xml, names, `<definedNames>${markup.join('')}</definedNames>`)
                : xml;
            const calculation = findElement(named, 'calcPr');
            return calculation ? replaceElement(named, calculation, '<calcPr fullCalcOnLoad="1"/>') : named;
          },
        },
      },
    },
  };
}
