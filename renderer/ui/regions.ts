/** A part of the window; it carries its name as `data-region`. */
type Region = 'sidebar' | 'work' | 'inspector';

/** What F6 goes through, in its order. */
const REGIONS: readonly Region[] = ['sidebar', 'work', 'inspector'];

/** What takes the focus in each: the first of these that is there. */
const TAKES_FOCUS: Record<Region, readonly string[]> = {
  sidebar: ['.nav-item[aria-current="page"]', '.nav-item'],
  work: ['.ag-cell-focus', '.ag-cell', '[data-view-heading]'],
  inspector: [],
};

/** Moves the focus into a part of the window; false when it is not on the screen. */
export function focusRegion(region: Region): boolean {
  const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`);
  if (!element) return false;
  const selector = TAKES_FOCUS[region].find((s) => element.querySelector(s));
  (selector === undefined ? element : element.querySelector<HTMLElement>(selector))?.focus();
  return true;
}

/** From the part that has the focus to the next one, or with -1 to the one before. */
export function cycleRegions(step: 1 | -1): void {
  const now = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'];
  const names: readonly (string | undefined)[] = REGIONS;
  const from = names.indexOf(now);
  const start = from === -1 && step === -1 ? 0 : from;
  for (let i = 1; i <= REGIONS.length; i++) {
    const region = REGIONS[(start + step * i + REGIONS.length * i) % REGIONS.length];
    if (region && focusRegion(region)) return;
  }
}
