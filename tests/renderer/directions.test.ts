import { type Container, type Declaration, type Node, parse } from 'postcss';
import { expect, test } from 'vitest';
import { sideOf } from './directions.ts';
import { readSheets, readSources } from './style-sheets.ts';

/** The page turns with the language: its sheets speak of start and end, and what has a left and a right says why. */

const sheets = readSheets();

/** What begins with these words excuses the block that it stands in. */
const REASON = /^Not turned: \w/;

const isReason = (node: Node): boolean =>
  node.type === 'comment' && REASON.test((node as Node & { text: string }).text);

/** Whether a block around a declaration says why it does not turn. */
function isExcused(declaration: Declaration): boolean {
  for (let at = declaration.parent as Container | undefined; at; at = at.parent as Container | undefined)
    if (at.nodes?.some(isReason)) return true;
  return false;
}

const declarationsIn = (root: Container): Declaration[] => {
  const all: Declaration[] = [];
  root.walkDecls((declaration) => {
    all.push(declaration);
  });
  return all;
};

test('no sheet has a left or a right without a reason', () => {
  const sided = sheets.flatMap(({ path, root }) =>
    declarationsIn(root)
      .filter((declaration) => sideOf(declaration) !== null && !isExcused(declaration))
      .map((declaration) => `${path}: ${declaration} is ${sideOf(declaration)}`),
  );
  expect(sided).toEqual([]);
});

test('a reason is given where there is something to excuse, and only there', () => {
  const idle = sheets
    .filter(({ root }) => {
      let given = false;
      root.walkComments((comment) => {
        given ||= isReason(comment);
      });
      return given && !declarationsIn(root).some((declaration) => sideOf(declaration) !== null);
    })
    .map(({ path }) => path);
  expect(idle).toEqual([]);
});

test('what keeps its direction in every language says so', () => {
  const silent = sheets.flatMap(({ path, root }) =>
    declarationsIn(root)
      .filter(({ prop }) => prop === 'direction')
      .filter(({ parent }) => {
        const before = parent?.prev();
        return !(before?.type === 'comment' && /\bturn/i.test(before.text));
      })
      .map(({ parent }) => `${path}: ${String(parent).split('{')[0]}`),
  );
  expect(silent).toEqual([]);
});

test('nothing on the page is placed by left or right in its style', () => {
  /** Paper, which does not turn. */
  const PAPER = /^features\/report\/(document\/draw|office)\//;
  const styles = /style=\{\{([^}]|\}(?!\}))*\}\}/g;
  const sided = readSources()
    .filter(({ path }) => !PAPER.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(styles)]
        .map(([style]) => style)
        .filter((style) => /\b(left|right|(margin|padding|border)(Left|Right)\w*|textAlign):/.test(style))
        .map((style) => `${path}: ${style}`),
    );
  expect(sided).toEqual([]);
});

test.each([
  ['margin-left: 4px', false],
  ['margin-inline-start: 4px', true],
  ['border-right-color: red', false],
  ['left: 0', false],
  ['inset: 0 0 0 auto', false],
  ['inset: 0 auto', true],
  ['padding: 1px 2px 3px 2px', true],
  ['padding: 1px var(--a, 2px) 3px 4px', false],
  ['text-align: right', false],
  ['text-align: end', true],
  ['--link-align: left', false],
  ['float: inline-start', true],
  ['border-radius: 4px 4px 0 0', true],
  ['border-radius: 4px 0 0 4px', false],
  ['translate: -50%', false],
  ['translate: 0 -50%', true],
  ['translate: calc(-50% * var(--ahead))', true],
  ['transform: translateX(4px)', false],
  ['transform: translateY(4px)', true],
  ['box-shadow: inset 3px 0 0 red', false],
  ['box-shadow: inset 0 2px 0 red, 0 0 0 1px red', true],
  ['box-shadow: var(--shadow)', true],
  ['position-area: bottom span-right', false],
  ['background: linear-gradient(135deg, red 50%, blue 50%)', false],
  ['background: repeating-linear-gradient(135deg, red 0 1px, blue 1px 5px)', true],
  ['clip-path: polygon(0 0, 100% 50%, 0 100%)', false],
  ['clip-path: polygon(0 0, 50% 50%, 100% 0, 100% 100%, 50% 50%, 0 100%)', true],
  ['transition: left 1s, width 1s', false],
])('%s turns: %s', (written, turns) => {
  const [declaration] = declarationsIn(parse(`a { ${written} }`));
  expect(declaration && sideOf(declaration) === null).toBe(turns);
});
