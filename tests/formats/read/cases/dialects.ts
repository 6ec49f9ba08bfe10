import { type Dialect, type Known, type KnownCriterion, WORDS } from './known-comparisons.ts';
import type { GivenFile } from './outcome.ts';

/** A known comparison written as a file. */

/** The comparison as a file in this dialect. */
export function fileOf(known: Known, dialect: Dialect): GivenFile {
  const ending = { text: 'csv', markdown: 'md', html: 'html', aligned: 'txt' }[dialect.form];
  return { name: `table.${ending}`, content: encoded(textOf(known, dialect), dialect.encoding) };
}

function encoded(text: string, encoding: Dialect['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  // Arrows are no letters of Windows-1252.
  return Buffer.from(text.replaceAll('↑', '(max)').replaceAll('↓', '(min)'), 'latin1');
}

/** The table as text in this dialect. */
export function textOf(known: Known, dialect: Dialect): string {
  const { title, source, language } = dialect;
  const words = WORDS[language];
  const table = drawn(cellsOf(known, dialect), dialect);
  if (dialect.form === 'html') {
    const paragraph = (is: boolean, text: string): string => (is ? `<p>${text}</p>` : '');
    return `${paragraph(title, words.title)}${table}${paragraph(source, words.source)}`;
  }
  return [...(title ? [words.title, ''] : []), table, ...(source ? ['', words.source] : []), ''].join('\n');
}

/** All cells, criteria across: turned round where options stand side by side. */
function cellsOf({ alternatives, criteria, weights }: Known, dialect: Dialect): string[][] {
  const words = WORDS[dialect.language];
  const number = (value: number, digits: number): string =>
    value.toFixed(digits).replace('.', dialect.decimal);
  const inCell = (value: number, { digits, unit }: KnownCriterion): string =>
    `${number(value, digits)}${dialect.units === 'cells' ? ` ${unit}` : ''}`;
  const codes = (line: readonly string[], prefix: string, heading: string): string[] =>
    dialect.hasCodes ? [heading === '' ? '' : heading, ...line.map((_, i) => `${prefix}${i + 1}`)] : [];
  const isRows = dialect.optionsAs === 'rows';
  const special = (heading: string, cells: readonly string[]): string[] => [heading, ...cells];
  const head = special(
    dialect.corner === 'empty' ? '' : isRows ? words.option : words.criterion,
    criteria.map((criterion) => headingOf(criterion, dialect)),
  );
  const groups =
    dialect.groups === 'none'
      ? []
      : [
          special(
            isRows ? '' : words.group,
            criteria.map(({ group }, i) =>
              dialect.groups === 'filled' || group !== criteria[i - 1]?.group ? group : '',
            ),
          ),
        ];
  const weight = (value: number): string => {
    if (dialect.weights === 'percent') return `${value} %`;
    return dialect.weights === 'share' ? number(value, 2) : String(value);
  };
  const lines = [
    ...(dialect.units === 'line'
      ? [
          special(
            words.unit,
            criteria.map(({ unit }) => unit),
          ),
        ]
      : []),
    ...(dialect.directions === 'line'
      ? [
          special(
            words.direction,
            criteria.map(({ direction }) => direction),
          ),
        ]
      : []),
    ...(weights.length > 0 ? [special(words.weight, weights.map(weight))] : []),
  ];
  const body = alternatives.map((name, i) => [
    name,
    ...criteria.map((criterion) => inCell(criterion.values[i] ?? Number.NaN, criterion)),
  ]);
  const mean = criteria.map((criterion) => {
    const sum = criterion.values.reduce((so, value) => so + value, 0);
    return inCell(sum / alternatives.length, { ...criterion, digits: criterion.digits + 2 });
  });
  const across = [
    ...groups,
    head,
    ...lines,
    ...body,
    ...(dialect.hasMean ? [special(words.mean, mean)] : []),
  ];
  if (isRows) {
    const from = across.indexOf(body[0] ?? []);
    return across.map((row, at) => {
      if (!dialect.hasCodes) return row;
      const code = at === across.indexOf(head) ? words.code : body[at - from] ? `A${at - from + 1}` : '';
      return [code, ...row];
    });
  }
  const turned = head.map((_, column) => across.map((row) => row[column] ?? ''));
  const [, ...numbered] = [
    '',
    ...codes(
      criteria.map(({ name }) => name),
      'C',
      words.code,
    ),
  ];
  return turned.map((row, i) => (dialect.hasCodes ? [numbered[i] ?? '', ...row] : row));
}

function headingOf({ name, unit, direction }: KnownCriterion, { units, directions }: Dialect): string {
  const inName = { parentheses: ` (${unit})`, brackets: ` [${unit}]`, line: '', cells: '' }[units];
  const mark = directions === 'arrow' ? ` ${direction === 'min' ? '↓' : '↑'}` : '';
  return `${name}${inName}${directions === 'in heading' ? ` (${direction})` : mark}`;
}

function drawn(cells: readonly (readonly string[])[], { form, separator }: Dialect): string {
  if (form === 'html') {
    const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return `<table>${rows.join('\n')}</table>`;
  }
  if (form === 'markdown') {
    const [head = [], ...rest] = cells.map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${(cells[0] ?? []).map(() => '---').join('|')}|`, ...rest].join('\n');
  }
  if (form === 'aligned') {
    const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
    return cells
      .map((row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('   ')
          .trimEnd(),
      )
      .join('\n');
  }
  const quoted = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  return cells.map((row) => row.map(quoted).join(separator)).join('\n');
}
