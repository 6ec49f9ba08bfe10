/** Plain Node: units of one kind, and how many of the one are in the other. */

interface Measure {
  /** What is measured: units of one kind can be converted. */
  readonly kind: string;
  /** How many of the smallest unit of this kind. */
  readonly factor: number;
}

const SCALES = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
} as const;

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const YEAR = 365.25 * DAY;

/** Words by kind: how much each is. */
const TABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: {
    'ns nsec nanoseconds': 1e-9,
    'µs μs us usec microseconds': 1e-6,
    'ms msec millisecond milliseconds Millisekunden': 1e-3,
    's sec secs second seconds sek Sekunde Sekunden seconde secondes segundos secondi': 1,
    'm min mins minute minutes Minuten minutos minuti': MINUTE,
    'h hr hrs hour hours std Stunde Stunden heure heures hora horas ora ore': HOUR,
    'd day days Tag Tage jour jours día días giorno giorni': DAY,
    'wk wks week weeks Woche Wochen semaine semaines semana semanas settimana settimane': 7 * DAY,
    'mo mos month months Monat Monate mois mes meses mese mesi': YEAR / 12,
    'y yr yrs year years a Jahr Jahre an ans année années año años anno anni': YEAR,
  },
  bytes: {
    'B Byte Bytes': 1,
    'kB KB kilobytes': 1e3,
    'MB megabytes': 1e6,
    'GB gigabytes': 1e9,
    'TB terabytes': 1e12,
    'PB petabytes': 1e15,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
    TiB: 1024 ** 4,
    PiB: 1024 ** 5,
  },
  bits: { 'bit bits': 1, 'kbit kb': 1e3, 'Mbit Mb': 1e6, 'Gbit Gb': 1e9, Tbit: 1e12 },
  'bits per second': {
    'bps bit/s': 1,
    'kbps kbit/s kb/s': 1e3,
    'Mbps Mbit/s Mb/s': 1e6,
    'Gbps Gbit/s Gb/s': 1e9,
    'Tbps Tbit/s': 1e12,
    'B/s': 8,
    'kB/s KB/s': 8e3,
    'MB/s MBps': 8e6,
    'GB/s GBps': 8e9,
  },
  length: {
    nm: 1e-9,
    'µm μm': 1e-6,
    mm: 1e-3,
    cm: 1e-2,
    dm: 0.1,
    'm meter meters metre metres Meter': 1,
    'km kilometers Kilometer': 1e3,
    'in inch inches " Zoll': 0.0254,
    'ft feet foot': 0.3048,
    'yd yards': 0.9144,
    'mi mile miles': 1_609.344,
  },
  mass: {
    mg: 1e-3,
    'g gram grams Gramm': 1,
    'kg kilogram kilograms': 1e3,
    't ton tons tonne tonnes Tonnen': 1e6,
    'lb lbs pounds': 453.59237,
    'oz ounces': 28.349523125,
  },
  volume: { 'ml mL': 1e-3, cl: 1e-2, dl: 0.1, 'l L litre litres liter liters': 1, 'hl hL': 100 },
  area: { 'cm² cm2': 1e-4, 'm² m2 qm': 1, ha: 1e4, 'km² km2': 1e6 },
  power: { mW: 1e-3, W: 1, kW: 1e3, MW: 1e6, GW: 1e9 },
  energy: { Wh: 1, kWh: 1e3, MWh: 1e6, GWh: 1e9 },
  frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  voltage: { mV: 1e-3, V: 1, kV: 1e3 },
  charge: { mAh: 1e-3, Ah: 1 },
  share: { '% percent pct Prozent': 1e-2, '‰': 1e-3, ppm: 1e-6 },
  count: {
    'k K thousand tausend Tsd mille mil mila': SCALES.k,
    'M mn mln million millions Mio Million Millionen millones milioni': SCALES.M,
    'B bn billion billions Mrd Milliarde Milliarden milliard milliards miliardi': SCALES.G,
    'T trillion': SCALES.T,
  },
};

const MONEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'EUR',
    $: 'USD',
    US$: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    euro: 'EUR',
    euros: 'EUR',
    dollar: 'USD',
    dollars: 'USD',
    fr: 'CHF',
    franken: 'CHF',
  }),
);
const CURRENCIES = new Set(
  'EUR USD GBP JPY INR CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF CNY RMB KRW BRL MXN ZAR TRY ILS SGD HKD'.split(
    ' ',
  ),
);

const WORDS: ReadonlyMap<string, readonly Measure[]> = wordsOf();

function wordsOf(): Map<string, Measure[]> {
  const words = new Map<string, Measure[]>();
  const put = (word: string, measure: Measure): void => {
    const before = words.get(word) ?? [];
    if (!before.some(({ kind }) => kind === measure.kind)) words.set(word, [...before, measure]);
  };
  const all = Object.entries(TABLE).flatMap(([kind, units]) =>
    Object.entries(units).flatMap(([names, factor]) =>
      names.split(' ').map((name) => [name, { kind, factor }] as const),
    ),
  );
  for (const [name, measure] of all) put(name, measure);
  // Longer words are the same in capitals; of one letter or two it may be another unit.
  for (const [name, measure] of all) if (name.length > 2) put(name.toLowerCase(), measure);
  return words;
}

/** "Mio. €", "k EUR", "€/month" and "EUR" as money; null for what is none. */
function moneyOf(unit: string): Measure | null {
  const [, amount = '', period] =
    /^(.*?)\s*(?:\/|\bper\b|\bpro\b|\bpar\b|\bal\b|\bpor\b)\s*(\p{L}+)\.?$/u.exec(unit) ?? [];
  const span = period === undefined ? null : (WORDS.get(period) ?? WORDS.get(period.toLowerCase()));
  const time = span?.find(({ kind }) => kind === 'time');
  if (period !== undefined && !time) return null;
  const name = period === undefined ? unit : amount;
  const [, scale = '', behind = '', scaleBehind = ''] =
    /^(?:(k|K|T|M|Mio|Mrd|mn|bn|million|billion)?\.?\s*(€|\p{Lu}{0,2}\$|£|¥|₹|\p{Lu}{3}|euros?|dollars?|Fr|Franken)|)\.?\s*(k|K|m|M|Mio|Mrd|mn|bn|B|million|billion)?\.?$/iu.exec(
      name.trim(),
    ) ?? [];
  const code = MONEY.get(behind) ?? MONEY.get(behind.toLowerCase()) ?? behind.toUpperCase();
  if (behind === '' || !(CURRENCIES.has(code) || /\$$/.test(code))) return null;
  // TEUR are thousands in German.
  const times = scaleOf(scale === 'T' ? 'k' : scale) * scaleOf(scaleBehind === 'm' ? 'M' : scaleBehind);
  return time ? { kind: `${code} per time`, factor: times / time.factor } : { kind: code, factor: times };
}

const scaleOf = (word: string): number =>
  (WORDS.get(word) ?? WORDS.get(word.toLowerCase()))?.find(({ kind }) => kind === 'count')?.factor ?? 1;

const OF = /^\/(\d+(?:\.\d+)?)$/;
/** The unit of drawn stars with no empty places among them. */
export const STARS = '★';
/** The unit of "4/5": out of so many. */
export const outOf = (most: number): string => `/${most}`;
/** The most that "/5" lets a number be; null for other units. */
export const mostOf = (unit: string | null): number | null => {
  const most = OF.exec(unit ?? '')?.[1];
  return most === undefined ? null : Number(most);
};

/** Everything that a unit may be, the likeliest first. A number without one is a count. */
function measuresOf(unit: string): readonly Measure[] {
  const word = unit.trim().replace(/\.$/, '');
  if (word === '') return [{ kind: 'count', factor: 1 }];
  const money = moneyOf(word);
  if (money) return [money];
  const most = mostOf(word);
  if (most !== null) return [{ kind: 'out of', factor: 1 / most }];
  const bare = word.replaceAll(/\s/g, '');
  const known = WORDS.get(bare) ?? WORDS.get(bare.toLowerCase());
  return known ?? [{ kind: `own ${plain(word)}`, factor: 1 }];
}

const plain = (unit: string): string => unit.toLowerCase().replaceAll(/[\s.]/g, '');

/** Whether an amount of money is meant by a unit. */
export const isMoney = (unit: string | null): boolean => unit !== null && moneyOf(unit.trim()) !== null;
/** Whether a unit is a share of a hundred, below and above which there is nothing. */
export const isPercent = (unit: string | null): boolean =>
  unit !== null && measuresOf(unit)[0]?.kind === 'share' && measuresOf(unit)[0]?.factor === 0.01;

/**
 * How many of `target` one of `found` is: 0.001 for ms in s; 1 for two names of one unit. Null where they are of different
 * kinds. A target of null takes numbers without a unit, and thousands and millions of them.
 */
export function factorBetween(found: string, target: string | null): number | null {
  const goal = target ?? '';
  if (plain(found) === plain(goal)) return 1;
  if (found === STARS && mostOf(goal) !== null) return 1;
  for (const to of measuresOf(goal)) {
    const from = measuresOf(found).find(({ kind }) => kind === to.kind);
    if (from) return from.factor / to.factor;
  }
  return null;
}

/** Multiplies by a factor between units, without the digits that binary numbers add: 3 × 1.1 is 3.3. */
export const times = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(14));

/**
 * The unit in which to read a line of numbers, of the units that its cells have (empty where a cell has none): that of
 * the most cells among those that can be converted into each other. Null where that is no unit, and where more have none.
 */
export function commonUnitOf(found: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of found) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const named = [...counts.keys()].filter((unit) => unit !== '');
  if (named.length === 0) return null;
  const kinds = new Map<string, number>();
  for (const [unit, count] of counts) {
    const measures = unit === STARS ? [{ kind: 'out of' }] : measuresOf(unit);
    for (const { kind } of measures) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  const rank = [...kinds].filter(
    ([kind]) => kind !== 'count' || named.some((unit) => hasKind(unit, 'count')),
  );
  const best = rank.reduce<readonly [string, number] | null>(
    (most, one) => (most === null || one[1] > most[1] ? one : most),
    null,
  );
  if (best === null || best[0] === 'count' || best[1] < (counts.get('') ?? 0)) return null;
  const among = named.filter((unit) => hasKind(unit, best[0]) && (unit !== STARS || named.length === 1));
  const chosen = among.reduce(
    (most, unit) => ((counts.get(unit) ?? 0) > (counts.get(most) ?? 0) ? unit : most),
    among[0] ?? '',
  );
  return chosen === '' ? null : chosen;
}

const hasKind = (unit: string, kind: string): boolean =>
  unit === STARS ? kind === 'out of' : measuresOf(unit).some((measure) => measure.kind === kind);
