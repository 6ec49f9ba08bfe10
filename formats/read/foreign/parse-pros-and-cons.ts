/** Plain Node: which lines of a text are pros and cons, and of what. */

/** A pro or a con. */
export interface Item {
  readonly polarity: 'pro' | 'con' | 'neutral';
  readonly strength: 1 | 2;
  readonly text: string;
}

/** What pros and cons stand under; without a name where nothing stands above them. */
export interface ListedAlternative {
  readonly name: string | null;
  /** Sentences between the name and its first item. */
  readonly description: string;
  readonly items: readonly Item[];
}

interface ReadList {
  readonly alternatives: readonly ListedAlternative[];
  /** Of the whole, where a heading stands above all others. */
  readonly title: string | null;
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** Lines with something in them, and how many of them were understood. */
  readonly lines: number;
  readonly understood: number;
}

const PROS =
  'pros?|advantages?|strengths?|benefits?|upsides?|likes?|positives?|the good|for|vorteile?|stärken|pluspunkte|dafür|avantages?|ventajas?|vantaggi|vantagens?';
const CONS =
  'cons?|disadvantages?|weaknesses|weakness|drawbacks?|downsides?|dislikes?|negatives?|the bad|against|nachteile?|schwächen|minuspunkte|dagegen|inconvénients?|desventajas?|svantaggi|desvantagens?';

const BOLD = '(?:\\*\\*|__)?';
/** "Pros:", "## Pros", "**Cons**", and what follows in the same line. */
const SECTION = new RegExp(`^${BOLD}(?:(${PROS})|(${CONS}))${BOLD}\\s*(?::\\s*${BOLD}|$)\\s*(.*)$`, 'iu');
/** "Pros of Xen", "Advantages of KVM:". */
const SECTION_OF = new RegExp(
  `^${BOLD}(?:(${PROS})|(${CONS}))\\s+(?:of|for|von|de|di)\\s+(.{1,80}?)\\s*:?\\s*${BOLD}$`,
  'iu',
);
/** "Xen: pros", "Xen (cons)", "Xen – Advantages:". */
const OF_SECTION = new RegExp(
  `^${BOLD}(.{1,80}?)\\s*(?:[-–—:(]\\s*|\\s)(?:(pros|advantages|strengths|vorteile)|(cons|disadvantages|weaknesses|nachteile))\\)?\\s*:?\\s*${BOLD}$`,
  'iu',
);

/** What a sign stands before: words, and nothing that parts the cells of a table. */
const WORDS = '\\s*(?=[\\p{L}\\p{N}"“\'‘(*`[€$£~<>≥≤])';
const sign = (pattern: string): RegExp => new RegExp(`^(?:${pattern})${WORDS}`, 'u');

const SIGNS: readonly (readonly [RegExp, Item['polarity'], Item['strength']])[] = [
  [sign('\\+\\/[-−–]|±|\\(\\+\\/-\\)|\\[~\\]'), 'neutral', 1],
  [sign('\\+\\+|\\(\\+\\+\\)|➕➕'), 'pro', 2],
  [sign('(?:--|−−|––)(?=\\s)|\\(--\\)'), 'con', 2],
  [sign('\\(\\+\\)|\\[\\+\\]|\\+(?=[\\s\\p{L}])|➕|✓|✔️?|✅|👍|☑️?'), 'pro', 1],
  [sign('\\(-\\)|\\[-\\]|[-−–](?=\\s)|➖|✗|✘|❌|👎'), 'con', 1],
];
const LABELLED = new RegExp(
  `^${BOLD}(?:(pro|plus|advantage|vorteil)|(con|contra|minus|disadvantage|nachteil))${BOLD}\\s*:\\s*${BOLD}\\s*(?=\\S)`,
  'iu',
);
const BULLET = /^(?:[-*+•·‣▪–—−]|\d{1,3}[.)])\s+(?=\S)/u;
const RULE = /^(?:[-*_=]\s*){3,}$/;

/** Reads a text line by line. A bullet counts as a sign only where signs of both kinds stand, or below a heading. */
export function parseProsAndCons(text: string): ReadList {
  const lines = text.split(/\r\n?|\n/);
  const dashesAreCons = lines.some((line) =>
    /^\s*(?:[*•]\s+)?(?:\+{1,2}|\(\+\)|✓|✔|✅|👍|➕)\s*\S/u.test(line),
  );
  const state = new ListState(dashesAreCons);
  for (const [i, line] of lines.entries()) state.take(line, lines[i + 1] ?? '', i + 1);
  return state.finish();
}

interface Heading {
  readonly name: string;
  readonly level: number;
  readonly line: number;
  readonly description: string[];
  readonly items: Item[];
}

/** A line that is no heading of Markdown stands below all of those. */
const PLAIN_LEVEL = 9;

class ListState {
  readonly #dashesAreCons: boolean;
  readonly #headings: Heading[] = [];
  readonly #unread: { line: number; text: string }[] = [];
  #section: { polarity: 'pro' | 'con'; level: number } | null = null;
  #lastItem: { at: Heading; index: number } | null = null;
  #lines = 0;
  #understood = 0;

  constructor(dashesAreCons: boolean) {
    this.#dashesAreCons = dashesAreCons;
  }

  take(raw: string, next: string, line: number): void {
    const text = raw.trim();
    if (text === '') {
      this.#lastItem = null;
      return;
    }
    this.#lines++;
    if (this.#isRead(raw, text, next, line)) this.#understood++;
    else this.#unread.push({ line, text });
  }

  #isRead(raw: string, text: string, next: string, line: number): boolean {
    if (RULE.test(text)) return true;
    if (this.#continues(raw, text)) return true;
    const heading = headingIn(text, next);
    return (
      this.#isSection(heading.text, heading.level) ||
      this.#isItem(text) ||
      this.#isHeading(heading, raw, next, line)
    );
  }

  /** A line that is indented further than a bullet belongs to the item above it. */
  #continues(raw: string, text: string): boolean {
    if (!this.#lastItem || !/^(?: {2,}|\t)/.test(raw) || BULLET.test(text) || signIn(text, true))
      return false;
    const { at, index } = this.#lastItem;
    const item = at.items[index];
    if (item) at.items[index] = { ...item, text: `${item.text} ${text}` };
    return true;
  }

  #isSection(text: string, level: number): boolean {
    const [, pro, con, rest = ''] = SECTION.exec(text) ?? [];
    if (pro !== undefined || con !== undefined) {
      // "For" and "Likes" are words of sentences too: alone in their line, or before a colon.
      this.#section = { polarity: pro === undefined ? 'con' : 'pro', level };
      this.#lastItem = null;
      for (const part of partsOf(rest)) this.#add(part, this.#section.polarity, 1);
      return true;
    }
    const [, proOf, conOf, of] = SECTION_OF.exec(text) ?? [];
    const [, named, proAfter, conAfter] = OF_SECTION.exec(text) ?? [];
    const name = of ?? named;
    const isPro = proOf ?? proAfter;
    if (name === undefined || (isPro ?? conOf ?? conAfter) === undefined || BULLET.test(text)) return false;
    this.#open(withoutMarks(name), PLAIN_LEVEL, 0);
    this.#section = { polarity: isPro === undefined ? 'con' : 'pro', level: PLAIN_LEVEL };
    return true;
  }

  #isItem(text: string): boolean {
    const bullet = BULLET.exec(text)?.[0] ?? '';
    const inside = text.slice(bullet.length);
    const [, pro, con] = LABELLED.exec(inside) ?? [];
    if (pro !== undefined || con !== undefined) {
      return this.#add(inside.replace(LABELLED, ''), pro === undefined ? 'con' : 'pro', 1);
    }
    // Below "Pros" every bullet is one, whatever its sign; "- + fast" has both.
    const sign = signIn(inside, false) ?? (this.#section ? null : signIn(text, this.#dashesAreCons));
    if (sign) return this.#add(sign.rest, sign.polarity, sign.strength);
    return bullet !== '' && this.#section !== null && this.#add(inside, this.#section.polarity, 1);
  }

  #isHeading({ text, level, isMarked }: MarkedHeading, raw: string, next: string, line: number): boolean {
    const last = this.#headings.at(-1);
    const isSentence = /[.!?;,]$/.test(text) || text.split(/\s+/).length > 10;
    if (isMarked || (!isSentence && !/^\s/.test(raw) && !BULLET.test(text))) {
      // A line below "Pros" without a bullet is one of them, unless it is alone before the next ones.
      if (!isMarked && this.#section && next.trim() !== '' && this.#lastItem === null && !startsList(next)) {
        return this.#add(text, this.#section.polarity, 1);
      }
      if (!isMarked && this.#section && this.#lastItem !== null && !startsList(next))
        return this.#add(text, this.#section.polarity, 1);
      this.#open(text, level, line);
      return true;
    }
    if (!last || last.items.length > 0 || this.#section) return false;
    last.description.push(text);
    return true;
  }

  #open(name: string, level: number, line: number): void {
    // A section above holds: "# Pros", "## Xen", "## KVM".
    if (this.#section && this.#section.level >= level) this.#section = null;
    const last = this.#headings.at(-1);
    this.#lastItem = null;
    if (last && last.items.length === 0 && last.name === name) return;
    this.#headings.push({ name, level, line, description: [], items: [] });
  }

  #add(text: string, polarity: Item['polarity'], strength: Item['strength']): boolean {
    const said = withoutMarks(text);
    if (said === '') return false;
    if (this.#headings.length === 0)
      this.#headings.push({ name: '', level: 0, line: 0, description: [], items: [] });
    const at = this.#headings.at(-1);
    if (!at) return false;
    at.items.push({ polarity, strength, text: said });
    this.#lastItem = { at, index: at.items.length - 1 };
    return true;
  }

  finish(): ReadList {
    const held = this.#headings.filter(({ items }) => items.length > 0);
    const empty = this.#headings.filter(({ items }) => items.length === 0);
    const [first, ...others] = empty;
    const isTitle =
      first !== undefined &&
      first === this.#headings[0] &&
      first.level < Math.min(...held.map(({ level }) => level), PLAIN_LEVEL + 1);
    const left = isTitle ? others : empty;
    return {
      alternatives: held.map(({ name, description, items }) => ({
        name: name === '' ? null : name,
        description: description.join(' '),
        items,
      })),
      title: isTitle ? first.name : null,
      unread: [...this.#unread, ...left.map(({ line, name }) => ({ line, text: name }))].toSorted(
        (a, b) => a.line - b.line,
      ),
      lines: this.#lines,
      understood: this.#understood - left.length,
    };
  }
}

interface MarkedHeading {
  readonly text: string;
  readonly level: number;
  /** It is marked as a heading, and does not only stand alone. */
  readonly isMarked: boolean;
}

/** A line as a heading: "## Xen", "**Xen**", "Xen:", or over a rule. */
function headingIn(text: string, next: string): MarkedHeading {
  const [, hashes, title] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text) ?? [];
  if (hashes && title)
    return { text: withoutMarks(title.replace(/:$/, '')), level: hashes.length, isMarked: true };
  const rule = /^(=|-){3,}\s*$/.exec(next.trim());
  if (rule && !BULLET.test(text))
    return { text: withoutMarks(text), level: rule[1] === '=' ? 1 : 2, isMarked: true };
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__):?$/.exec(text)?.[1] ?? /^([^:]{1,80}):$/.exec(text)?.[1];
  if (bold && !BULLET.test(text))
    return { text: withoutMarks(bold.replace(/:$/, '')), level: PLAIN_LEVEL, isMarked: true };
  return { text: withoutMarks(text), level: PLAIN_LEVEL, isMarked: false };
}

const startsList = (line: string): boolean =>
  BULLET.test(line.trim()) ||
  signIn(line.trim(), true) !== null ||
  SECTION.test(line.trim().replace(/^#{1,6}\s+/, ''));

/** The sign at the start of a text; a lone dash is one only where it may be. */
function signIn(text: string, dashes: boolean) {
  for (const [pattern, polarity, strength] of SIGNS) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined || (!dashes && /^[-−–]\s/.test(found))) continue;
    return { polarity, strength, rest: text.slice(found.length) };
  }
  return null;
}

/** What stands behind "Pros:" in the same line: parted by semicolons, or by commas where only few words are between them. */
function partsOf(text: string): string[] {
  if (text.trim() === '') return [];
  if (text.includes(';')) return text.split(';').filter((part) => part.trim() !== '');
  const parts = text.replace(/\.$/, '').split(/,\s+(?:and\s+)?/);
  return parts.every((part) => part.trim().split(/\s+/).length <= 4) ? parts : [text];
}

/** A text without the marks of Markdown around it: emphasis, code, the address of a link. */
const withoutMarks = (text: string): string =>
  text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?!\s)([^*]+?)\*(?![\w*])/g, '$1')
    .trim();
