import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { MARGINS, pageSize } from './choices.ts';
import type { ReportInput } from './gather.ts';
import { Report } from './Report.tsx';
import { GAP, PIXELS, stepOf } from './zoom.ts';

/**
 * The report on sheets of its paper. The browser breaks it by the same rules as for the printer: the text runs through
 * columns as high as what a page holds, each below the one before (CSS multi-column layout, `column-wrap`), and the sheets lie
 * behind them.
 */
export function Pages({
  input,
  scale,
  onCount,
}: {
  input: ReportInput;
  scale: number;
  onCount: (pages: number) => void;
}) {
  const size = pageSize(input.choices);
  const text = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  const each = stepOf(size, scale);
  const held = (size.height - MARGINS.top - MARGINS.bottom) * PIXELS * scale;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report has other pages.
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = (): void => {
      const pages = Math.max(1, Math.round((element.getBoundingClientRect().height - held) / each) + 1);
      setCount(pages);
      onCount(pages);
      writePageNumbers(element, each);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [each, held, input, onCount]);
  const title = `${input.tables.workbook[0]?.title ?? ''}: ${input.facts.scenario.name}`;
  return (
    <div
      className="pages"
      data-testid="pages"
      data-pages={count}
      data-spacing="normal"
      style={
        {
          zoom: scale,
          '--paper-width': `${size.width}mm`,
          '--paper-height': `${size.height}mm`,
          '--paper-gap': `${GAP}mm`,
          '--margin-top': `${MARGINS.top}mm`,
          '--margin-side': `${MARGINS.side}mm`,
          '--margin-bottom': `${MARGINS.bottom}mm`,
          height: `${count * (size.height + GAP) - GAP}mm`,
        } as CSSProperties
      }
    >
      {Array.from({ length: count }, (_, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets are their places.
          key={i}
          data-testid="sheet"
          className="sheet"
          aria-hidden="true"
          style={{ top: `${i * (size.height + GAP)}mm` }}
        >
          <span>{title}</span>
          <span>{t('Page {page} of {count}', { page: i + 1, count })}</span>
        </div>
      ))}
      <div className="pages-text" ref={text}>
        <Report input={input} />
      </div>
    </div>
  );
}

/** Fills in the pages of the table of contents: each section is on the sheet in whose column its heading stands. */
function writePageNumbers(text: HTMLElement, each: number): void {
  const { top } = text.getBoundingClientRect();
  for (const number of text.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const section = document.getElementById(number.dataset['pageOf'] ?? '');
    const heading = section?.querySelector('h2');
    if (heading) {
      number.dataset['page'] = String(Math.floor((heading.getBoundingClientRect().top - top) / each) + 1);
    }
  }
}
