import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { MARGINS, type PageSize, pageSize } from './choices.ts';
import type { ReportInput } from './gather.ts';
import { Report } from './Report.tsx';

/** Millimetres of desk between two sheets. */
const GAP = 8;
/** CSS pixels in a millimetre. */
const PIXELS = 96 / 25.4;

/**
 * The report on sheets of its paper. The browser breaks it by the same rules as for the printer: the text runs through
 * columns as high as what a page holds, each below the one before (CSS multi-column layout, `column-wrap`), and the sheets lie
 * behind them.
 */
export function Pages({ input }: { input: ReportInput }) {
  const size = pageSize(input.choices);
  const [frame, width] = useWidth();
  const scale = width === null ? null : Math.min(1.4, width / (size.width * PIXELS));
  return <div ref={frame}>{scale !== null && <Sheets input={input} size={size} scale={scale} />}</div>;
}

function Sheets({ input, size, scale }: { input: ReportInput; size: PageSize; scale: number }) {
  const text = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = (): void => {
      const each = (size.height + GAP) * PIXELS * scale;
      const held = (size.height - MARGINS.top - MARGINS.bottom) * PIXELS * scale;
      setCount(Math.max(1, Math.round((element.getBoundingClientRect().height - held) / each) + 1));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [size.height, scale]);
  const title = `${input.tables.workbook[0]?.title ?? ''}: ${input.facts.scenario.name}`;
  return (
    <div
      className="pages"
      data-testid="pages"
      data-pages={count}
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
          <span>
            Page {i + 1} of {count}
          </span>
        </div>
      ))}
      <div className="pages-text" ref={text}>
        <Report input={input} />
      </div>
    </div>
  );
}

/** The width that there is, in pixels; null before it is known. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
