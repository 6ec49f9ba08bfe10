import type { OfficeFormat } from '../../../../common/report-formats.ts';
import { withNumberFormat } from '../../../model/format.ts';
import { MARGINS, pageSize } from '../choices.ts';
import { composeDocument } from '../document/compose-document.ts';
import type { ReportInput } from '../gather.ts';
import { reportData } from '../report-data.ts';
import { readColours } from './read-colours.ts';
import type { OfficeSetting } from './setting.ts';

/**
 * The report as a file for Word or as slides: its brief, or its paper, which stands in for a dossier. Both libraries are large, so that
 * each is loaded when it is wanted.
 */
export async function makeOfficeFile(
  input: ReportInput,
  format: OfficeFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const { choices, madeBy, now } = input;
  const template = choices.template === 'brief' ? 'brief' : 'paper';
  const document = withNumberFormat(choices.numbers, () => composeDocument(reportData(input), template));
  const width = pageSize(choices).width - 2 * MARGINS.side;
  const setting: OfficeSetting = {
    colours: readColours(),
    paper: choices.paper,
    orientation: choices.orientation,
    author: choices.own.author || (madeBy ?? ''),
    date: new Date(`${choices.own.date || now.toISOString().slice(0, 10)}T00:00:00Z`),
    drawChart: async (chart) => (await import('./draw-chart.tsx')).drawChart(chart, width),
  };
  if (format === 'docx') return (await import('./word.ts')).writeWord(document, setting);
  return (await import('./slides.ts')).writeSlides(document, template, setting);
}
