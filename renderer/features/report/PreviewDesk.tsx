import { useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { pageSize } from './choices.ts';
import type { ReportInput } from './gather.ts';
import { Pages } from './Pages.tsx';
import { pageAt, scaleFor, topOf, ZOOMS, type Zoom, zoomName } from './zoom.ts';

/** The sheets of the report, as large as one wants to see them, with the page that is in sight. */
export function PreviewDesk({ input }: { input: ReportInput | null }) {
  const desk = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [count, setCount] = useState(1);
  const [scrolled, setScrolled] = useState(0);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const size = input && pageSize(input.choices);
  const scale = size && room && scaleFor(zoom, size, room);
  const page = size && scale ? Math.min(count, pageAt(scrolled, size, scale)) : 1;
  const go = (to: number): void => {
    if (size && scale) desk.current?.scrollTo({ top: topOf(to, size, scale) });
  };
  return (
    <div className="report-preview">
      <div className="report-preview-bar" role="toolbar" aria-label={t('Preview')}>
        <SegmentedControl
          label={t('How large')}
          options={ZOOMS.map((value) => ({ value, label: zoomName(value) }))}
          value={zoom}
          onChange={setZoom}
        />
        <span className="report-pager">
          <IconButton
            icon="up"
            label={t('Previous page')}
            disabled={page <= 1}
            onClick={() => go(page - 1)}
          />
          <span data-testid="report-page">{t('Page {page} of {count}', { page, count })}</span>
          <IconButton
            icon="down"
            label={t('Next page')}
            disabled={page >= count}
            onClick={() => go(page + 1)}
          />
        </span>
      </div>
      <section
        ref={desk}
        className="report-desk"
        aria-label={t('Preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus.
        tabIndex={0}
        onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
      >
        {input && scale ? (
          <Pages input={input} scale={scale} onCount={setCount} />
        ) : (
          <p role="status">{t('Writing the report…')}</p>
        )}
      </section>
    </div>
  );
}
