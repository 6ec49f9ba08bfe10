import { describe, expect, test, vi } from 'vitest';
import { type TextPlace, textMenu } from '../../../electron/windows/text-menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const place = (part: Partial<TextPlace>, can = true): TextPlace => ({
  isEditable: false,
  selectionText: '',
  editFlags: {
    canUndo: can,
    canRedo: can,
    canCut: can,
    canCopy: can,
    canPaste: can,
    canDelete: can,
    canSelectAll: can,
    canEditRichly: can,
  },
  ...part,
});

const rolesOf = (of: TextPlace) => textMenu(of).flatMap(({ role }) => role ?? []);

describe('the menu of text', () => {
  test('in a field has what a field can do', () => {
    const all = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'];
    expect(rolesOf(place({ isEditable: true }))).toEqual(all);
    expect(textMenu(place({ isEditable: true })).every(({ enabled = true }) => enabled)).toBe(true);
  });

  test('greys out what cannot be done there now', () => {
    const items = textMenu(place({ isEditable: true }, false)).filter(({ role }) => role !== undefined);
    expect(items.every(({ enabled }) => enabled === false)).toBe(true);
  });

  test('copies words that are selected elsewhere, and is not there for anything else', () => {
    expect(rolesOf(place({ selectionText: 'live migration' }))).toEqual(['copy']);
    expect(textMenu(place({ selectionText: ' \n' }))).toEqual([]);
    expect(textMenu(place({}))).toEqual([]);
  });
});
