import { describe, expect, test } from 'vitest';
import { chooseScenario } from '../../db/choose-scenario.ts';
import { parseStartOptions } from '../../electron/options.ts';
import { listsTables } from '../db/workbooks.ts';

describe('start options', () => {
  test('a workbook that a file manager hands over is found among the switches', () => {
    const options = parseStartOptions(
      ['/opt/weighbridge', '--no-sandbox', 'my book.weighbridge'],
      '/home/ada',
    );
    expect(options).toEqual({
      firstRun: null,
      reports: [],
      workbooks: ['/home/ada/my book.weighbridge'],
      scenarios: [],
      report: {},
    });
  });

  test('its ending may be in capitals', () => {
    expect(parseStartOptions(['app', 'BOOK.WEIGHBRIDGE'], '/x').workbooks).toEqual(['/x/BOOK.WEIGHBRIDGE']);
  });

  test('a launcher may name it by its address', () => {
    const named = (argument: string) => parseStartOptions(['app', argument], '/x').workbooks;
    expect(named('file:///home/ada/my%20book.weighbridge')).toEqual(['/home/ada/my book.weighbridge']);
    expect(named('file:///home/ada/my%2Fbook.txt')).toEqual([]);
  });

  test('behind -- its name may begin with a dash, and nothing is a switch', () => {
    const options = parseStartOptions(['app', '--scenario=A', '--', '-x.weighbridge', '--scenario=B'], '/x');
    expect(options).toMatchObject({ workbooks: ['/x/-x.weighbridge'], scenarios: ['A'] });
  });

  test('several that a file manager hands over are all opened, each once', () => {
    const argv = ['app', 'a.weighbridge', 'file:///x/b.weighbridge', '/x/a.weighbridge'];
    expect(parseStartOptions(argv, '/x').workbooks).toEqual(['/x/a.weighbridge', '/x/b.weighbridge']);
  });

  test('paths are taken from the folder of whoever started it', () => {
    const options = parseStartOptions(
      [
        'app',
        '--export-pdf=a=b.pdf',
        '--export-pptx=/y/c.pptx',
        '--workbook=/w.weighbridge',
        '--scenario=Mine',
        '--scenario=Yours',
        '--template=brief',
        '--paper=letter',
        '--sections=answer,matrix',
      ],
      '/x',
    );
    expect(options).toEqual({
      firstRun: null,
      reports: [
        { format: 'pdf', path: '/x/a=b.pdf' },
        { format: 'pptx', path: '/y/c.pptx' },
      ],
      workbooks: ['/w.weighbridge'],
      scenarios: ['Mine', 'Yours'],
      report: { template: 'brief', paper: 'letter', sections: 'answer,matrix' },
    });
  });

  test('other arguments are nobody’s workbook', () => {
    expect(parseStartOptions(['app', '.', '--inspect=0', '--x.weighbridge'], '/x').workbooks).toEqual([]);
  });
});

describe('choosing a scenario', () => {
  const tables = listsTables();

  test('by name in any case, by slug, or the current one', () => {
    expect(chooseScenario(tables, 'SECURITY FIRST').slug).toBe('security-first');
    expect(chooseScenario(tables, 'equal-weights').name).toBe('Equal weights');
    expect(chooseScenario(tables, null).slug).toBe('linux-datacenter');
  });

  test('an unknown one is refused, and the known ones are named', () => {
    expect(() => chooseScenario(tables, 'Moon')).toThrow('There is no scenario called Moon.');
  });
});
