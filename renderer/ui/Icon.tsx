/** Small line icons, drawn here so that no image has to be loaded. They never stand without words for their meaning. */
const PATHS = {
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  plus: 'M8 3v10M3 8h10',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  sort: 'M5 3v10M2.5 10.5L5 13l2.5-2.5M11 13V3M8.5 5.5L11 3l2.5 2.5',
  filter: 'M2.5 4h11M5 8h6M7 12h2',
  undo: 'M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  check: 'M3 8.5l3.5 3.5L13 5',
  back: 'M7 4L3 8l4 4M3 8h10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.5 10.5L14 14',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 12h.01',
  pencil: 'M3 13l.6-2.8L10.8 3a1.4 1.4 0 0 1 2 0l.2.2a1.4 1.4 0 0 1 0 2L5.8 12.4z',
  grid: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3v10',
  page: 'M4 2.5h5.5L12 5v8.5H4zM6 7.5h4M6 10h4',
  book: 'M8 4.5C6.5 3.3 4.5 3 2.5 3v9.5c2 0 4 .3 5.5 1.5 1.5-1.2 3.5-1.5 5.5-1.5V3c-2 0-4 .3-5.5 1.5zM8 4.5V14',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3l2 1.5',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5a5 5 0 0 1 10 0',
  scales: 'M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5L1.5 9h3zM13 4.5L11.5 9h3z',
  sliders: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  lock: 'M4.5 7.5h7v6h-7zM6 7.5V5a2 2 0 0 1 4 0v2.5',
  unlock: 'M2.5 7.5h7v6h-7zM7.5 7.5V5a2.25 2.25 0 0 1 4.5 0v1.5',
  tie: 'M4 6h8M4 10h8',
  handle: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  opposed: 'M6 4.5L2.5 8 6 11.5M2.5 8h4M10 4.5L13.5 8 10 11.5M13.5 8h-4',
  quote: 'M3 3.5h10M3 6.5h10M3 9.5h7M3 12.5h4',
  bars: 'M3 3.5h10M3 8h7M3 12.5h4',
  columns: 'M3 2.5v11M6.5 13.5v-8M10 13.5v-11M13.5 13.5v-5',
  slopes: 'M2 4.5h3l5 7h4M2 11.5h3l5-7h4',
  dice: 'M3 3h10v10H3zM5.75 5.75h.01M10.25 5.75h.01M8 8h.01M5.75 10.25h.01M10.25 10.25h.01',
  readers: 'M2.5 3.5h4.5v9h-4.5zM9 3.5h4.5v9H9zM4 6h1.5M10.5 6H12M4 8.5h1.5M10.5 8.5H12',
  steps: 'M2.5 12.5h3.5V9h3.5V5.5h4V3',
  note: 'M3 3h10v7l-3 3H3zM13 10h-3v3',
} as const;

/** Those that turn with the language: they point back or ahead, or are pictures of a window or of lines of text. */
const TURNING: ReadonlySet<IconName> = new Set<IconName>([
  'chevron-right',
  'back',
  'undo',
  'redo',
  'panel',
  'quote',
  'bars',
]);

export type IconName = keyof typeof PATHS;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  /** Of the feature that places it. */
  readonly className?: string;
}

export function Icon({ name, size = 14, className = '' }: Props) {
  return (
    <svg
      className={`icon ${TURNING.has(name) ? 'is-turning' : ''} ${className}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
