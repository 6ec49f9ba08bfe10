/** Plain Node: tables whose columns are aligned by blanks, as R and pandas print them and fixed-width files have them. */

/** A line of a text that is not blank, with its place. */
interface Line {
  readonly at: number;
  readonly text: string;
}

/** A word or a quoted text of a line: where it stands and what it says. */
interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The rows of a table whose cells are parted by blanks, by their lines; a head that lacks the name of the first column gets an
 * empty cell. Null where blanks do not part every line in the same way: then a number could come under another heading.
 */
export function alignedRows(lines: readonly string[]): { at: number; cells: string[] }[] | null {
  const filled = lines.flatMap((text, at) =>
    text.trim() === '' || isBeside(text) ? [] : [{ at, text: text.replaceAll('\t', '        ').trimEnd() }],
  );
  const lined = withNamedIndex(unwrapped(filled));
  if (lined.length < 2) return null;
  const ways = [
    () => byRuns(lined, /\s+/g),
    () => byRuns(lined, /\s{2,}/g),
    () => byPositions(lined, 2),
    () => byPositions(lined, 1),
  ];
  for (const way of ways) {
    const rows = way();
    if (rows && isTable(rows)) return rows;
  }
  return null;
}

/**
 * A table that is too wide for its paper is printed in parts below each other, each with the names of its rows: pandas ends the
 * headings of all parts but the last with a backslash, R begins those of all with a blank. Here the parts stand beside each other.
 */
function unwrapped(lines: readonly Line[]): readonly Line[] {
  const isWrapped = /\s\\$/.test(lines[0]?.text ?? '');
  if (!isWrapped && !/^\s/.test(lines[0]?.text ?? '')) return lines;
  for (let size = 2; size * 2 <= lines.length; size++) {
    if (lines.length % size !== 0) continue;
    const parts = Array.from({ length: lines.length / size }, (_, i) =>
      lines.slice(i * size, (i + 1) * size),
    );
    const isPart = ([head, ...body]: readonly Line[], i: number): boolean =>
      isWrapped
        ? /\s\\$/.test(head?.text ?? '') === i < parts.length - 1 &&
          !body.some(({ text }) => /\s\\$/.test(text))
        : /^\s/.test(head?.text ?? '') && body.every(({ text }) => /^\S/.test(text));
    const beside = parts.every(isPart) ? besideEachOther(parts, isWrapped ? '  ' : ' ') : null;
    if (beside) return beside;
  }
  return lines;
}

/** Parts of a table beside each other, each without the names of its rows but the first; null where these names differ. */
function besideEachOther(parts: readonly (readonly Line[])[], gap: string): readonly Line[] | null {
  const [first = [], ...rest] = parts;
  const names = namesWidth(first, rest);
  if (names === 0) return null;
  const pieces = parts.map((part, i) => {
    const texts = part.map(({ text }) => text.slice(i === 0 ? 0 : names).replace(/\s\\$/, ''));
    const width = Math.max(...texts.map((text) => text.length));
    return texts.map((text) => text.padEnd(width));
  });
  return first.map(({ at }, row) => ({
    at,
    text: pieces
      .map((texts) => texts[row] ?? '')
      .join(gap)
      .trimEnd(),
  }));
}

/** How many signs at the beginning of the lines are the names of rows: the same in all parts, with a blank behind. */
function namesWidth(first: readonly Line[], rest: readonly (readonly Line[])[]): number {
  const [, ...body] = first.map(({ text }, row) => [text, ...rest.map((part) => part[row]?.text ?? '')]);
  const same = body.map((texts) => {
    const least = Math.min(...texts.map((text) => text.length));
    let at = 0;
    while (at < least && texts.every((text) => text[at] === texts[0]?.[at])) at++;
    // A line with nothing behind its name, as that of the names of all rows, is as wide as any.
    return texts.every((text) => text.length === at) ? Number.POSITIVE_INFINITY : at;
  });
  // No heading stands over the names.
  const free = rest.map(([head]) => (head?.text.length ?? 0) - (head?.text.trimStart().length ?? 0));
  let width = Math.min(...same, ...free);
  while (width > 0 && body.some((texts) => texts.some((text) => (text[width - 1] ?? ' ') !== ' '))) width--;
  return width;
}

/** pandas writes the name of the first column alone into the line below the other headings. */
function withNamedIndex(lines: readonly Line[]): readonly Line[] {
  const [head, name, ...body] = lines;
  if (!head || !name || body.length === 0 || !/^\S+(?: \S+)*$/.test(name.text)) return lines;
  const isFree = head.text.slice(0, name.text.length + 1).trim() === '';
  if (!isFree || head.text.trim() === '') return lines;
  return [{ at: head.at, text: name.text + head.text.slice(name.text.length) }, ...body];
}

/** Two numbers that are not the thousands and the rest of one. */
const TWO_NUMBERS = /^(?!\d{1,3}(?: \d{3})+(?!\d))[-+−]?[\d.,]+\s+[-+−]?\d[\d.,]*/;

/** Lines of words are cut alike by chance, so a table has numbers, and no cell of it holds two. */
const isTable = ([head, ...body]: readonly { readonly cells: readonly string[] }[]): boolean =>
  body.some(({ cells }) => cells.slice(1).some(isNumeric)) &&
  body.every(({ cells }) => !cells.slice(1).some((cell) => TWO_NUMBERS.test(cell))) &&
  !head?.cells.some((cell) => /\s{2}/.test(cell));

/** What R and pandas print beside a table: its size, the types of its columns, remarks; rules between its rows. */
const isBeside = (line: string): boolean =>
  /^\s*(?:[-=─━═_]{3}[-=─━═_\s]*$|#\s|\[\d+ rows x \d+ columns\]\s*$|<\w+>(?:\s+<\w+>)*\s*$|dtype: )/.test(
    line,
  );

/** Cut at runs of blanks, where that gives every row as many cells and none stands under two headings. */
function byRuns(lines: readonly Line[], gap: RegExp): { at: number; cells: string[] }[] | null {
  const all = lines.map(({ text }) => tokensOf(text, gap));
  const [head = [], ...body] = all;
  const width = body[0]?.length ?? 0;
  if (width < 2 || body.some((tokens) => tokens.length !== width)) return null;
  const missing = width - head.length;
  if (missing !== 0 && missing !== 1) return null;
  // A first heading that stands only over the number at the end of a name is that of another column.
  const [first] = head;
  const isOverNumbers =
    first !== undefined &&
    body.every(
      ([cell]) => cell !== undefined && first.from > cell.from && /\s[-+−]?[\d.,]+$/.test(cell.text),
    );
  if (missing === 0 && isOverNumbers) return null;
  const isAligned = lines.some(({ text }) => /\S\s{2,}\S/.test(text));
  if (isAligned && !isInColumns(head, body, missing) && (missing > 0 || !isOfOneKind(body))) return null;
  return all.map((tokens, i) => ({
    at: lines[i]?.at ?? 0,
    cells: [...(i === 0 && missing === 1 ? [''] : []), ...tokens.map(({ text }) => text)],
  }));
}

function tokensOf(line: string, gap: RegExp): Token[] {
  const tokens: Token[] = [];
  let from = line.length - line.trimStart().length;
  const add = (to: number): void => {
    const text = line.slice(from, to);
    tokens.push({ from, to, text: /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text });
  };
  let [isQuoted, seen] = [false, from];
  for (const { index, 0: blanks } of line.matchAll(gap)) {
    // Blanks in quotes are part of a text.
    for (; seen < index; seen++) if (line[seen] === '"') isQuoted = !isQuoted;
    if (index < from || isQuoted) continue;
    add(index);
    from = index + blanks.length;
  }
  if (from < line.length) add(line.length);
  return tokens;
}

/** Whether no cell reaches over the place of another column. */
function isInColumns(head: readonly Token[], body: readonly (readonly Token[])[], missing: number): boolean {
  const width = head.length + missing;
  let before = 0;
  for (let column = 0; column < width; column++) {
    const tokens = [head[column - missing], ...body.map((row) => row[column])].filter(
      (token) => token !== undefined,
    );
    const from = tokens.reduce((least, token) => Math.min(least, token.from), Number.POSITIVE_INFINITY);
    if (from < before) return false;
    before = tokens.reduce((most, token) => Math.max(most, token.to), 0);
  }
  return true;
}

const isNumeric = (text: string): boolean => /^[-+−(]?[€$£]?\d|^(?:NA|NaN|-|–)$/.test(text);

/** Whether each column behind the first has numbers only, or no number. */
const isOfOneKind = (body: readonly (readonly Token[])[]): boolean =>
  (body[0] ?? [])
    .slice(1)
    .every((first, i) => body.every((row) => isNumeric(row[i + 1]?.text ?? '') === isNumeric(first.text)));

/** Cut where every line has blanks, `gap` of them or more beside each other. */
function byPositions(lines: readonly Line[], gap: number): { at: number; cells: string[] }[] | null {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (width > LONGEST) return null;
  const isUsed = new Uint8Array(width);
  for (const { text } of lines) {
    for (let i = 0; i < text.length; i++) if (text[i] !== ' ') isUsed[i] = 1;
  }
  const columns: { from: number; to: number }[] = [];
  for (let i = 0; i < width; i++) {
    if (isUsed[i] === 0) continue;
    const last = columns.at(-1);
    if (last && i - last.to < gap) last.to = i + 1;
    else columns.push({ from: i, to: i + 1 });
  }
  // Words that no heading stands over are the names of the rows, however they are parted.
  const isNamed = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    lines[0]?.text.slice(from, to).trim() !== '';
  for (let [one, other] = columns; one && other && !isNamed(one) && !isNamed(other); [one, other] = columns)
    columns.splice(0, 2, { from: one.from, to: other.to });
  if (columns.length < 2) return null;
  const rows = lines.map(({ at, text }) => ({
    at,
    cells: columns.map(({ from, to }) => text.slice(from, to).trim()),
  }));
  const [head, ...body] = rows;
  const isWhole =
    head?.cells.slice(1).every((cell) => cell !== '') === true &&
    columns.every((_, i) => body.filter(({ cells }) => cells[i] !== '').length * 2 > body.length);
  return isWhole ? rows : null;
}

const LONGEST = 20_000;
