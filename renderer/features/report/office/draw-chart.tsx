import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pictureOf, pngOf } from '../../../ui/picture/picture.ts';
import type { Chart } from '../document/blocks.ts';
import { ChartFigure } from '../document/draw/ChartFigure.tsx';
import { ChartPatterns } from '../document/draw/plot.tsx';
import { type DrawnChart, TYPEFACE } from './setting.ts';
import '../document/draw/document.css';

/**
 * Draws a chart as the sheet has it, in the typeface of the file: the very component of the sheet, laid out in this page where nobody sees
 * it. Sentence and axis are left to the file, which has them as text.
 * @param width of the text in millimetres
 */
export async function drawChart(chart: Chart, width: number): Promise<DrawnChart> {
  const desk = document.createElement('div');
  desk.className = 'report';
  // no text: style
  desk.style.cssText = `position: absolute; left: 0; top: 0; width: ${width}mm; padding: 0; background: none; font-family: ${TYPEFACE}, sans-serif`;
  document.body.append(desk);
  const root = createRoot(desk);
  try {
    flushSync(() =>
      root.render(
        <div className="report-document">
          <ChartPatterns />
          <ChartFigure chart={chart} />
        </div>,
      ),
    );
    const plot = desk.querySelector<HTMLElement>('[role="img"]');
    const patterns = desk.querySelector('svg');
    if (!plot || !patterns) throw new Error('The chart has no drawing.');
    // A picture has in it what its bars are hatched with.
    plot.prepend(patterns);
    const picture = await pictureOf(plot, { margin: 0, fonts: false });
    return { ...picture, png: await pngOf(picture) };
  } finally {
    root.unmount();
    desk.remove();
  }
}
