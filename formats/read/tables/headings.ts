/**
 * Plain Node: what the heading of a criterion says beside its name: its unit, whether more is better, an id before the name.
 */

import { isCostly, isWait } from './direction-words.ts';

export type Direction = 'max' | 'min';

export interface Heading {
  readonly name: string;
  readonly unit: string | null;
  /** Null where the heading does not say it. */
  readonly direction: Direction | null;
}

const MAX =
  /^(max(imi[sz]e|imum|imal|imieren|imiser|imizar|imizzare)?|benefits?|beneficio|bénéfice|benefício|vantaggio|ganancia|gain|profit|higher( is better)?|more( is better)?|bigger( is better)?|positive|increasing|\+|\+1|1|1\.0|↑|▲|high|nutzen|hoch)$/i;
const MIN =
  /^(min(imi[sz]e|imum|imal|imieren|imiser|imizar|imizzare)?|cost|costs|costos?|costes?|coûts?|costi|custos?|loss|lower( is better)?|less( is better)?|smaller( is better)?|fewer( is better)?|negative|decreasing|-|−|–|-1|-1\.0|−1|↓|▼|low|kosten|niedrig)$/i;

/** The direction that a word says: "max", "benefit", "1" or "min", "cost", "-1"; null for any other word. */
export function directionOf(word: string): Direction | null {
  const text = word.trim();
  if (MAX.test(text)) return 'max';
  return MIN.test(text) ? 'min' : null;
}

const MONEY = /^(?:[€$£¥₹]|k?(?:EUR|USD|GBP|CHF|JPY)|T?€|euros?|dollars?)(?:\s*\/.*|\s*per .*)?$/iu;
const INCOME =
  /revenue|income|profit|sales|saving|budget|turnover|margin|umsatz|gewinn|ertrag|gehalt|einkommen|salary|wage|ersparnis|funding|chiffre|bénéfice|ingresos|beneficio|ricavi|utile/iu;

/** Whether a number is money, and its name does not say that it is earned. */
export const isSpent = (name: string, unit: string | null): boolean =>
  unit !== null && MONEY.test(unit) && !INCOME.test(name);

/** Whether a heading is that of a cost, by its name or its unit. */
export function isCostHeading(heading: string): boolean {
  const { name, unit } = readHeading(heading);
  return isCostly(name) || isSpent(name, unit) || isWait(name, unit);
}

/** The direction that a name lets expect. */
export const likelyDirection = (name: string): Direction => (isCostly(name) ? 'min' : 'max');

/** Units that are known as such also where they are long. */
const UNIT =
  /^(%|‰|°[CF]?|[€$£¥]|[A-Z]{3}|[kMGTm]?(EUR|USD|GBP|CHF)|points?|stars?|score|years?|months?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|yr|[num\u00b5]?s|[kmcnµ]?m[²³23]?|k?g|t|tons?|[kMGT]?i?[Bb](yte|it)?(\/s|ps)?|[kMGT]?(Hz|W|Wh|V|A|J|Pa|VA|flops?)|[kM]?W?h|l|ml|l\/100 ?km|kcal|dB(\(A\))?|inch(es)?|in|ft|mi|miles?|mph|km\/h|mpg|hp|PS|ppm|pcs?|people|persons?|iops|req\/s|ops\/s|[\w€$%°µ]{1,6}\/[\w€$%°µ²³ ]{1,12}|0 ?(-|–|to) ?\d+|1 ?(-|–|to) ?\d+)$/i;

/** "30%" in brackets is a share, and "TCO" is short for words. */
const NO_UNIT =
  /^\d+(?:[.,]\d+)?\s*%$|^(?:TCO|ROI|SLA|UX|UI|GUI|API|SSO|KPI|NPV|IRR|QoS|RTO|RPO|GDPR|DSGVO|USP|B2B|B2C|CRM|ERP|CI\/CD)$/;

/** Whether a text looks like a unit. */
export const isUnit = (text: string): boolean =>
  !NO_UNIT.test(text) && (UNIT.test(text) || looksLikeUnit(text));

const looksLikeUnit = (text: string): boolean =>
  text.length > 0 && text.length <= 5 && !/\s/.test(text) && !/^[A-Za-z]\d+$/.test(text);

/** An id as decision tools make them up: "a01", "C3", "crit_2". */
const ID = /^(?:[A-Za-z]{1,4}[_-]?\d{1,4}|crit\w*\d|alt\w*\d)$/;

/** Longer headings are sentences, and must not keep the patterns below busy, which try every way to part a text. */
const LONGEST = 300;

/**
 * Takes a heading apart: "Price (EUR, min)", "Latency [ms]", "Cost in EUR", "Speed ↑", "max: speed", and "c01 (Speed)" as
 * diviz writes ids.
 */
export function readHeading(text: string): Heading {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length > LONGEST) return { name: whole, unit: null, direction: null };
  const before = leadingDirection(whole);
  const inBrackets = readBrackets(before);
  if (inBrackets) return inBrackets;
  const { name, unit } = trailingUnit(before.name);
  const word = before.direction === null ? /^(.+?)[ _-]+(max|min)$/i.exec(name) : null;
  return word?.[1] && word[2]
    ? { name: word[1].trim(), unit, direction: directionOf(word[2]) }
    : { name: name.trim(), unit, direction: before.direction };
}

type Directed = Pick<Heading, 'name' | 'direction'>;

/** An arrow anywhere in the heading, or "max:" before it, as its direction, and the rest. */
function leadingDirection(heading: string): Directed {
  let [name, direction]: [string, Direction | null] = [heading, null];
  const arrow = / ?([↑↓▲▼]) ?/.exec(name);
  if (arrow?.[1]) {
    direction = directionOf(arrow[1]);
    name = name.replace(arrow[0], ' ').trim();
  }
  const before = /^(max|min|maximi[sz]e|minimi[sz]e|benefit|cost)\s*[:.]\s*(?=\S)/i.exec(name);
  if (!before?.[1]) return { name, direction };
  return { name: name.slice(before[0].length), direction: directionOf(before[1]) };
}

/** A heading with its unit, its direction or both in brackets at the end, or an id with its name there; null for any other. */
function readBrackets({ name, direction }: Directed): Heading | null {
  const [, outside, inside] =
    /^(.+?)\s*[([{]\s*([^()[\]{}]*(?:\([^()]*\))?[^()[\]{}]*)\s*[)\]}]$/.exec(name) ?? [];
  if (!outside || inside === undefined) return null;
  const parts = inside.split(/(?:(?<!\s)\s+)?[,;]\s*/).filter((part) => part !== '');
  const directions = parts.map((part) => directionInHeading(part, outside));
  if (ID.test(outside) && parts.length === 1 && directions[0] === null && !UNIT.test(inside)) {
    return { ...readHeading(inside), ...(direction ? { direction } : {}) };
  }
  const [unit, ...more] = parts.filter((_, i) => directions[i] === null);
  if (parts.length === 0 || more.length > 0 || (unit !== undefined && !isUnit(unit))) return null;
  const inner = readHeading(outside);
  // "Time [d] (min)" has its unit already, so its last word is no unit.
  if (inner.unit !== null && /^min$/i.test(inside)) {
    return { ...inner, direction: inner.direction ?? 'min' };
  }
  return {
    name: inner.name,
    unit: dimensionless(unit) ?? inner.unit,
    direction: directions.find((one) => one !== null) ?? inner.direction ?? direction,
  };
}

/** "Cost in EUR" and "Size, GB" as name and unit. */
function trailingUnit(name: string): Pick<Heading, 'name' | 'unit'> {
  const inUnit = /^(.+?),?\s+in\s+(\S{1,12})$/i.exec(name);
  if (inUnit?.[1] && inUnit[2] && UNIT.test(inUnit[2])) return { name: inUnit[1], unit: inUnit[2] };
  const slashed = /^(.+?)\s*[,/]\s*(%|[€$£]|EUR|USD|GBP|ms|kg|km|GB|MB|W)$/.exec(name);
  return slashed?.[1] && slashed[2] ? { name: slashed[1], unit: slashed[2] } : { name, unit: null };
}

/** "(-)" says that a number has no unit. */
const dimensionless = (unit: string | undefined): string | null =>
  unit === undefined || /^[-–—]$/.test(unit) ? null : unit;

/** In a heading "(1)" may be a footnote, "(-)" means without a unit, and the "min" of a time are minutes. */
function directionInHeading(word: string, name: string): Direction | null {
  if (!/[a-z↑↓▲▼]/i.test(word)) return null;
  return /^min$/i.test(word) && /time|duration|delay|dauer|zeit|downtime|life/i.test(name)
    ? null
    : directionOf(word);
}

/** "a01 (Audi)" as id and name; null for any other name. */
export function idAndName(text: string): { id: string; name: string } | null {
  const whole = text.trim();
  if (whole.length > LONGEST) return null;
  const [, id, name] = /^(\S+)\s*\((.+)\)$/.exec(whole) ?? [];
  return id && name && ID.test(id) ? { id, name: name.trim() } : null;
}
