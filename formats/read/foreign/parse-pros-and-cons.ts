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
/** As records of decisions have it: "Good, because it is fast". */
const BECAUSE = /^(?:(good)|(bad)|(neutral)),\s+because\s+(?=\S)/iu;
/** "Pros and cons" is a heading and no section. */
const BOTH = /(?:\b(?:and|und|et|y|vs\.?)|[&/,+])$/iu;
const BULLET = /^(?:[-*+•·‣▪–—−]|\d{1,3}[.)])\s+(?=\S)/u;
const RULE = /^(?:[-*_=]\s*){3,}$/;

/** Reads a text line by line. A bullet counts as a sign only where signs of both kinds stand, or below a heading. */
export function parseProsAndCons(text: string): ReadList {
  const lines = text.split(/\r\n?|\n/);
  const dashesAreCons = lines.some((line) =>
    /^\s*(?:[*•]\s+)?(?:\+{1,2}|\(\+\)|✓|✔|✅|👍|➕)\s*\S/u.test(line),
  );
  const state = new ListState(dashesAreCons);
  // From the end, so that a long gap is passed over once.
  const below: string[] = [];
  for (let i = lines.length - 1, said = ''; i >= 0; i--) {
    below[i] = said;
    if ((lines[i] ?? '').trim() !== '') said = lines[i] ?? '';
  }
  for (const [i, line] of lines.entries()) state.take(line, lines[i + 1] ?? '', below[i] ?? '', i + 1);
  return state.finish();
}

interface Heading {
  readonly name: string;
  readonly level: number;
  readonly line: number;
  readonly description: { line: number; text: string }[];
  readonly items: Item[];
}

/** A line that is no heading of Markdown stands below all of those. */
const PLAIN_LEVEL = 9;

class ListState {
  readonly #dashesAreCons: boolean;
  readonly #headings: Heading[] = [];
  readonly #unread: { line: number; text: string }[] = [];
  #section: { polarity: 'pro' | 'con'; level: number } | null = null;
  #lastItem: { at: Heading; index: number; indent: number; isPlain: boolean } | null = null;
  /** The polarity that came first of the alternative that is read. */
  #firstPolarity: 'pro' | 'con' | null = null;
  #afterBlank = true;
  #indent = 0;
  #lines = 0;
  #understood = 0;

  constructor(dashesAreCons: boolean) {
    this.#dashesAreCons = dashesAreCons;
  }

  /** `next` is the line below, and `said` the next one with something in it. */
  take(raw: string, next: string, said: string, line: number): void {
    const text = raw.trim();
    if (text === '') {
      this.#afterBlank = true;
      return;
    }
    this.#lines++;
    this.#indent = raw.length - raw.trimStart().length;
    if (this.#isOutline(text, said, line) || this.#isRead(text, next, said.trim(), line)) this.#understood++;
    else this.#unread.push({ line, text });
    this.#afterBlank = false;
  }

  /** A bullet that holds others: "- Xen" above an indented "- Pros", and "- Pros" itself. */
  #isOutline(text: string, said: string, line: number): boolean {
    const inside = text.replace(BULLET, '');
    if (inside === text) return false;
    if (this.#isSection(headingIn(inside, '').text, PLAIN_LEVEL, line)) return true;
    const below = said.trim().replace(BULLET, '');
    const isDeeper = said.length - said.trimStart().length > this.#indent;
    if (!isDeeper || sectionIn(headingIn(below, '').text) === null) return false;
    this.#section = null;
    this.#open(headingIn(inside, '').text, PLAIN_LEVEL, line);
    return true;
  }

  #isRead(text: string, next: string, said: string, line: number): boolean {
    if (text.length <= LONGEST_HEADING && RULE.test(text)) return true;
    if (this.#continues(text)) return true;
    const heading = headingIn(text, next);
    return (
      this.#isSection(heading.text, heading.level, line) ||
      this.#isItem(text) ||
      this.#isHeading(heading, said, line)
    );
  }

  /** A line that is indented further than the item above it belongs to it. */
  #continues(text: string): boolean {
    const last = this.#lastItem;
    if (!last || this.#afterBlank || this.#indent <= last.indent) return false;
    if (BULLET.test(text) || signIn(text, true) || sectionIn(text) !== null) return false;
    const item = last.at.items[last.index];
    if (item) last.at.items[last.index] = { ...item, text: `${item.text} ${text}` };
    return true;
  }

  #isSection(text: string, level: number, line: number): boolean {
    const section = sectionIn(text);
    if (section === null) return false;
    const { polarity, of, rest } = section;
    if (of !== null) this.#open(of, PLAIN_LEVEL, line);
    this.#section = { polarity, level: of === null ? level : PLAIN_LEVEL };
    this.#firstPolarity ??= polarity;
    this.#lastItem = null;
    for (const part of partsOf(rest)) this.#add(part, polarity, 1);
    return true;
  }

  #isItem(text: string): boolean {
    const bullet = BULLET.exec(text)?.[0] ?? '';
    const inside = text.slice(bullet.length);
    const [word = '', pro, con, neutral] = LABELLED.exec(inside) ?? BECAUSE.exec(inside) ?? [];
    if (word !== '') {
      const other = neutral === undefined ? 'con' : 'neutral';
      return this.#add(inside.slice(word.length), pro === undefined && (con ?? neutral) ? other : 'pro', 1);
    }
    // Below "Pros" every bullet is one, whatever its sign; "- + fast" has both.
    const sign = signIn(inside, false) ?? (this.#section ? null : signIn(text, this.#dashesAreCons));
    if (sign) return this.#add(sign.rest, sign.polarity, sign.strength);
    return bullet !== '' && this.#section !== null && this.#add(inside, this.#section.polarity, 1);
  }

  #isHeading({ text, level, isMarked }: MarkedHeading, said: string, line: number): boolean {
    const last = this.#headings.at(-1);
    const isSentence = /[.!?;,]$/.test(text) || text.split(/\s+/).length > 10;
    if (!isMarked && this.#section && this.#isPlainItem(said)) {
      return this.#add(text, this.#section.polarity, 1, true);
    }
    if (isMarked || (!isSentence && !BULLET.test(text))) {
      this.#open(text, level, line);
      return true;
    }
    if (!last || last.items.length > 0 || this.#section) return false;
    last.description.push({ line, text });
    return true;
  }

  /** Whether a line without a bullet is one of a section: where the others have none either, and no new section begins below. */
  #isPlainItem(next: string): boolean {
    if (!this.#section || (this.#lastItem && !this.#lastItem.isPlain)) return false;
    const below = sectionIn(headingIn(next, '').text);
    if (below === null) return !startsList(next);
    // "Cons" may follow pros; a second "Pros", or the one that comes first, is that of another alternative.
    return (
      below.of === null && below.polarity !== this.#section.polarity && below.polarity !== this.#firstPolarity
    );
  }

  #open(name: string, level: number, line: number): void {
    // A section above holds: "# Pros", "## Xen", "## KVM".
    if (this.#section && this.#section.level >= level) this.#section = null;
    const last = this.#headings.at(-1);
    this.#lastItem = null;
    if (last && last.items.length === 0 && last.name === name) return;
    this.#firstPolarity = null;
    this.#headings.push({ name, level, line, description: [], items: [] });
  }

  #add(text: string, polarity: Item['polarity'], strength: Item['strength'], isPlain = false): boolean {
    const said = withoutMarks(text);
    if (said === '') return false;
    const at = this.#headings.at(-1) ?? { name: '', level: 0, line: 0, description: [], items: [] };
    if (this.#headings.length === 0) this.#headings.push(at);
    at.items.push({ polarity, strength, text: said });
    this.#lastItem = { at, index: at.items.length - 1, indent: this.#indent, isPlain };
    return true;
  }

  finish(): ReadList {
    const held = this.#headings.filter(({ items }) => items.length > 0);
    const empty = this.#headings.filter(({ items }) => items.length === 0);
    const [first, ...others] = empty;
    const lowest = Math.min(...held.map(({ level }) => level), PLAIN_LEVEL + 1);
    const isTitle = first !== undefined && first === this.#headings[0] && first.level < lowest;
    const left = [
      ...(isTitle ? others : empty).map(({ line, name }) => ({ line, text: name })),
      ...empty.flatMap(({ description }) => description),
    ];
    return {
      alternatives: held.map(({ name, description, items }) => ({
        name: name === '' ? null : name,
        description: description.map(({ text }) => text).join(' '),
        items,
      })),
      title: isTitle ? first.name : null,
      unread: [...this.#unread, ...left].toSorted((a, b) => a.line - b.line),
      lines: this.#lines,
      understood: this.#understood - left.length,
    };
  }
}

/** A line that says which way the lines below it go, perhaps of what, and what stands behind it; null for any other. */
export function sectionIn(text: string): { polarity: 'pro' | 'con'; of: string | null; rest: string } | null {
  if (text.length > LONGEST_MARKED) return null;
  const [, pro, con, rest = ''] = SECTION.exec(text) ?? [];
  if (pro !== undefined || con !== undefined)
    return { polarity: pro === undefined ? 'con' : 'pro', of: null, rest };
  const [, proOf, conOf, of] = SECTION_OF.exec(text) ?? [];
  const [, named, proAfter] = of === undefined ? (OF_SECTION.exec(text) ?? []) : [];
  const name = of ?? named;
  if (name === undefined || BOTH.test(name) || BULLET.test(text)) return null;
  const isPro = (proOf ?? proAfter) !== undefined && conOf === undefined;
  return { polarity: isPro ? 'pro' : 'con', of: withoutMarks(name), rest: '' };
}

interface MarkedHeading {
  readonly text: string;
  readonly level: number;
  /** It is marked as a heading, and does not only stand alone. */
  readonly isMarked: boolean;
}

/** What is longer is no heading and no rule, and must not keep the patterns busy or exhaust the stack. */
const LONGEST_HEADING = 300;
/** What is longer is cut as a claim anyway. */
const LONGEST_MARKED = 5_000;

/** A line as a heading: "## Xen", "**Xen**", "Xen:", or over a rule. */
function headingIn(text: string, next: string): MarkedHeading {
  if (text.length > LONGEST_HEADING) return { text, level: PLAIN_LEVEL, isMarked: false };
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
export const withoutMarks = (text: string): string =>
  text
    .slice(0, LONGEST_MARKED)
    .replaceAll(/!?\[([^\][]*)\]\([^)[]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?!\s)([^*]+?)\*(?![\w*])/g, '$1')
    .trim();
