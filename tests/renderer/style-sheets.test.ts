import type { AtRule, ChildNode, Declaration } from 'postcss';
import { describe, expect, test } from 'vitest';
import {
  classesIn,
  readSheets,
  readSources,
  readWords,
  rulesOf,
  type Sheet,
  scopeRoots,
  selectorsOf,
  subjectOf,
  VALUE,
} from './style-sheets.ts';

const sheets = readSheets();
const words = readWords();
const isAtRule = (node: ChildNode, name: string): node is AtRule =>
  node.type === 'atrule' && node.name === name;

describe('layers', () => {
  test('the first sheet of the page says their order, and nothing else does', () => {
    const main = readSources().find(({ path }) => path === 'main.tsx')?.text ?? '';
    expect(/import '(.*\.css)'/.exec(main)?.[1]).toBe('./styles/layers.css');
    const statements = sheets.flatMap(({ path, root }) =>
      root.nodes.filter((node) => isAtRule(node, 'layer') && !node.nodes).map((node) => `${path}: ${node}`),
    );
    expect(statements).toEqual(['styles/layers.css: @layer tokens, base, grid, controls, features']);
  });

  test('every rule stands in the layer of its sheet', () => {
    for (const { path, root } of sheets.filter((sheet) => sheet.path !== 'styles/layers.css')) {
      const layers = root.nodes.filter((node) => node.type !== 'comment');
      expect(layers.map((node) => isAtRule(node, 'layer') && node.params, path)).toEqual([layerOf(path)]);
    }
  });

  test('a feature styles what stands in roots of its own, and those are in the page', () => {
    for (const { path, root } of sheets.filter((sheet) => layerOf(sheet.path) === 'features')) {
      const [layer] = root.nodes.filter((node) => isAtRule(node, 'layer'));
      const inside = layer?.nodes?.filter((node) => node.type !== 'comment') ?? [];
      const scopes = inside.filter((node) => isAtRule(node, 'scope'));
      expect(scopes.length, `${path}: scopes`).toBe(1);
      // Only paper has a ground that the report must take from the page around it.
      expect(inside.length - scopes.length, `${path}: rules outside`).toBe(
        path.endsWith('/report.css') ? 1 : 0,
      );
      const roots = scopes.flatMap(scopeRoots).flatMap(classesIn);
      expect(
        roots.filter((name) => !isUsed(name, [])),
        path,
      ).toEqual([]);
    }
  });
});

test('no class is styled by two features, and none that is a control by any', () => {
  const owners = new Map<string, Map<string, string>>();
  for (const { owner, path, root } of sheets) {
    for (const selector of rulesOf(root).flatMap(selectorsOf)) {
      for (const name of classesIn(subjectOf(selector)).filter(isNamed)) {
        owners.set(name, (owners.get(name) ?? new Map<string, string>()).set(owner, path));
      }
    }
  }
  const shared = [...owners]
    .filter(([, by]) => by.size > 1)
    .map(([name, by]) => `.${name}: ${[...by.values()].join(', ')}`);
  expect(shared).toEqual([]);
});

test('every class of the sheets is given to something', () => {
  const unused = sheets.flatMap(({ path, root }) =>
    rulesOf(root)
      .flatMap(selectorsOf)
      .flatMap((selector) => selector.split(/[\s>+~,()]+/))
      .flatMap((compound) => {
        const names = classesIn(compound).filter((name) => !isOfLibrary(name));
        return names.filter((name) => !isUsed(name, names)).map((name) => `${path}: .${name} in ${compound}`);
      }),
  );
  expect([...new Set(unused)]).toEqual([]);
});

describe('sizes come from tokens', () => {
  /** What is drawn and not written, or stands where no step fits. Each says why. */
  const DRAWN: Readonly<Record<string, string>> = {
    'features/report/report-view.css: .sheet { font-size: 8px }':
      'the foot of a sheet, as the printer writes it',
    'styles/text.css: .strength { font-size: 10px }': 'beside a count, which is what is read',
    'styles/text.css: .sign { border-radius: var(--sign-radius, 5px) }': 'a quarter of its side',
    'features/evidence/evidence.css: .evidence-search { --field-padding: var(--space-1) var(--space-2) var(--space-1) 30px }':
      'room for the sign in the field',
    'features/evidence/evidence.css: .bears-on-more { padding-inline-start: 22px }':
      'under the words beside a sign',
    'features/import/import.css: .import-done { padding-inline-start: 18px }':
      'room for the points of the list',
    'features/inspector/inspector.css: .cell-range { padding-top: 14px }': 'room for the mark on the range',
    'features/matrix/weights.css: b { margin-inline-start: -6px }': 'half of the handle',
    'features/methods/methods.css: .methods-table { --side-padding: var(--fine-5) 7px }':
      'ten methods fit beside one another',
    'features/palette/palette.css: [cmdk-input] { padding: 14px var(--fine-20) }': 'one line of 48px',
    'features/ranking/ranking-view.css: > span { padding-top: 18px }':
      'below the scale that is drawn behind it',
    'features/ranking/ranking-view.css: > b { margin-inline-start: -3px }': 'half of the mark',
    'features/sources/reader.css: .reader-chunk { margin-inline-start: -44px }':
      'the numbers of the paragraphs',
    'features/sources/reader.css: .reader-chunk { padding-inline-start: 44px }':
      'the numbers of the paragraphs',
  };

  test('sizes of type and corners', () => {
    expect(literals(/^(font|font-size|border(-\w+)*-radius)$/, /\d(px|pt|rem|em)\b/)).toEqual([]);
  });

  test('space is on the rhythm, on a step between, or a line of one or two pixels', () => {
    expect(
      literals(/^(gap|row-gap|column-gap|(padding|margin)(-\w+)*|--[\w-]*(padding|gap))$/, /px\b/),
    ).toEqual([]);
  });

  test('the list of what is drawn names only what there is', () => {
    const all = new Set(sheets.flatMap((sheet) => declarationsOf(sheet).map(({ name }) => name)));
    expect(Object.keys(DRAWN).filter((name) => !all.has(name))).toEqual([]);
  });

  function literals(property: RegExp, value: RegExp): readonly string[] {
    return sheets
      .filter(({ path }) => !['styles/tokens.css', 'features/report/report.css'].includes(path))
      .flatMap(declarationsOf)
      .filter(({ declaration }) => property.test(declaration.prop) && value.test(declaration.value))
      .filter(({ declaration }) => !declaration.value.split(/\s+/).every(isStep))
      .map(({ name }) => name)
      .filter((name) => !(name in DRAWN));
  }
});

const layerOf = (path: string): string => {
  if (path === 'styles/tokens.css') return 'tokens';
  if (path === 'styles/base.css') return 'base';
  // The exported page is one page, read in browsers that may not know @scope.
  return /^(styles|ui|grid|interactive)\//.test(path) ? 'controls' : 'features';
};

/** AG Grid and recharts name these themselves. */
const isOfLibrary = (name: string): boolean => /^(ag|recharts)-/.test(name);

/** A state ("is-first") belongs to the class that it stands beside. */
const isNamed = (name: string): boolean => !name.startsWith('is-') && !isOfLibrary(name);

/** A line, or a multiple of the rhythm beyond its last step. */
function isStep(part: string): boolean {
  const [, digits] = /^-?([\d.]+)px$/.exec(part) ?? [];
  if (digits === undefined) return !/\dpx/.test(part);
  const pixels = Number(digits);
  return pixels <= 2 || (pixels > 32 && pixels % 8 === 0);
}

function declarationsOf({ path, root }: Sheet): readonly { name: string; declaration: Declaration }[] {
  const found: { name: string; declaration: Declaration }[] = [];
  root.walkDecls((declaration) => {
    const { parent } = declaration;
    const selector = parent?.type === 'rule' && 'selector' in parent ? String(parent.selector) : '';
    found.push({ name: `${path}: ${selector} { ${declaration.prop}: ${declaration.value} }`, declaration });
  });
  return found;
}

/**
 * Whether a class is given somewhere: it stands as a word in a string of the page, or a string that names one of its
 * companions makes it of a beginning and a value (`sign is-${polarity}`).
 */
function isUsed(name: string, companions: readonly string[]): boolean {
  if (words.whole.has(name)) return true;
  return words.made.some(
    (list) =>
      list.some((word) => word.endsWith(VALUE) && word !== VALUE && name.startsWith(word.slice(0, -1))) &&
      (list.length === 1 || companions.some((companion) => companion !== name && list.includes(companion))),
  );
}
