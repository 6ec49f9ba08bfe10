import { t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { curvePath, type Mark, pixelX, pixelY, placeOf } from './geometry.ts';
import { placeLabels } from './labels.ts';
import { LABEL_ROW, LABEL_ROWS, PLOT_AREA, PLOT_HEIGHT, PLOT_WIDTH } from './plot-area.ts';
import { ticksFor } from './ticks.ts';
import type { Frame } from './value-points-draft.ts';

interface Props {
  readonly frame: Frame;
  readonly line: ValuePoints;
  readonly straight: boolean;
  readonly marks: readonly Mark[];
  readonly scale: NumberScale;
}

/** Everything of the plot that is only looked at: axes, line, and the measured numbers with their names. */
export function PlotDrawing({ frame, line, straight, marks, scale }: Props) {
  const { left, top, width } = PLOT_AREA;
  const bottom = pixelY(PLOT_AREA, 0);
  const places = marks.map((mark) => ({ mark, ...placeOf(mark, line) }));
  const labels = placeLabels(
    places.map(({ mark, x }) => ({ text: mark.name, at: pixelX(PLOT_AREA, frame, x) })),
    PLOT_WIDTH,
    LABEL_ROWS,
  );
  return (
    <svg className="value-plot" viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`} aria-hidden="true">
      {[0, 25, 50, 75, 100].map((value) => {
        const y = pixelY(PLOT_AREA, value);
        return (
          <g key={value}>
            <line className="plot-grid" x1={left} x2={left + width} y1={y} y2={y} />
            <text className="plot-tick" x={left - 6} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        );
      })}
      {ticksFor(frame, scale, width).map(({ x, text }) => (
        <text
          key={x}
          className="plot-tick"
          x={pixelX(PLOT_AREA, frame, x)}
          y={bottom + 16}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      <text className="plot-tick" x={left + width} y={PLOT_HEIGHT - 8} textAnchor="end">
        {isWorded(scale) ? t('word') : (scale.unit ?? t('number'))}
      </text>
      {places.map(({ mark, x, low, high }, i) => {
        const at = pixelX(PLOT_AREA, frame, x);
        const { left: textLeft, row } = labels[i] ?? { left: at, row: null };
        const labelY = top - 10 - (row ?? 0) * LABEL_ROW;
        return (
          <g key={mark.alternativeId}>
            <line className="plot-number" x1={at} x2={at} y1={row === null ? top : labelY + 3} y2={bottom} />
            {row !== null && (
              <text className="plot-name" x={textLeft} y={labelY}>
                {mark.name}
              </text>
            )}
            {low < high && (
              <line
                className="plot-span"
                x1={pixelX(PLOT_AREA, frame, low)}
                x2={pixelX(PLOT_AREA, frame, high)}
                y1={bottom}
                y2={bottom}
              />
            )}
          </g>
        );
      })}
      <path
        className={straight ? 'plot-line is-straight' : 'plot-line'}
        d={curvePath(PLOT_AREA, frame, line)}
      />
      {places.map(({ mark, x, value }) =>
        value === null ? null : (
          <circle
            key={mark.alternativeId}
            className="plot-mark"
            cx={pixelX(PLOT_AREA, frame, x)}
            cy={pixelY(PLOT_AREA, value)}
            r={4}
          />
        ),
      )}
    </svg>
  );
}
