import { describe, expect, test } from 'vitest';
import { fileName, nameOfScenario, suggestedFileName, withoutEnding } from '../../common/file-names.ts';

test('the name of a file within a path of any system, with and without the ending of workbooks', () => {
  expect(fileName('/home/ada/Ferries.weighbridge')).toBe('Ferries.weighbridge');
  expect(fileName('C:\\Users\\ada\\Ferries.weighbridge')).toBe('Ferries.weighbridge');
  expect(fileName('Ferries')).toBe('Ferries');
  expect(withoutEnding('Ferries.WEIGHBRIDGE')).toBe('Ferries');
  expect(withoutEnding('Ferries.bak')).toBe('Ferries.bak');
});

describe('a suggested name', () => {
  const ENDINGS = [' - matrix.csv', ' - evidence.csv', '.pdf', '.weighbridge'];
  const NAMES = [
    'KVM and Xen - Linux datacenter',
    'x'.repeat(119),
    'x'.repeat(500),
    '中'.repeat(300),
    '👩‍👩‍👧'.repeat(100),
    `${'x'.repeat(119)}👩`,
    '../../etc/passwd',
    'a:b*c?"<d>|e\\f',
    'bill\u202etxt.exe\u2066\u200f',
    'line\r\nline\u0000\u001b[2J\u009b',
    'ends in dots... ',
    '...hidden',
    'half \ud800 a pair \udc00',
    '',
    ' . ',
    ...['con', 'NUL', 'com1', 'LPT9', 'aux', 'prn', 'com¹', 'nul.txt', 'con ', 'CONOUT$'],
  ];

  test.each(ENDINGS)('keeps the ending %s, and every system takes it', (ending) => {
    for (const name of NAMES) {
      const made = suggestedFileName(name, ending);
      expect(made.endsWith(ending), made).toBe(true);
      expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(255);
      expect(made.isWellFormed() && !made.includes('\ufffd'), made).toBe(!name.includes('\ud800'));
      expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(made).not.toMatch(/^[. ]|[. ]$|^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conout\$) *\./i);
      expect(made.length).toBeGreaterThan(ending.length);
    }
  });

  test('reads as the name that it is made of', () => {
    expect(suggestedFileName('KVM: and/or Xen', '.pdf')).toBe('KVM and or Xen.pdf');
    expect(suggestedFileName('con', '.csv')).toBe('_con.csv');
    expect(suggestedFileName('con', ' - matrix.csv')).toBe('con - matrix.csv');
    expect(suggestedFileName('nul.v2', '.csv')).toBe('_nul.v2.csv');
    expect(suggestedFileName('\u202e', '.csv')).toBe('untitled.csv');
    expect(suggestedFileName('x'.repeat(300), ' - matrix.csv')).toBe(`${'x'.repeat(120)} - matrix.csv`);
  });

  test('of a scenario says both, however long they are', () => {
    expect(nameOfScenario('KVM and Xen', 'Datacenter')).toBe('KVM and Xen - Datacenter');
    const [one, other] = ['One', 'Other'].map((scenario) => nameOfScenario('x'.repeat(200), scenario));
    expect(one).not.toBe(other);
    expect([one?.endsWith(' - One'), (one?.length ?? 0) <= 120]).toEqual([true, true]);
    expect(nameOfScenario(`${'x'.repeat(66)}👩${'y'.repeat(100)}`, 'z'.repeat(200)).isWellFormed()).toBe(
      true,
    );
  });
});
