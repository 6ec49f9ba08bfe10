import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { type AtRule, type Node, parse, type Root, type Rule } from 'postcss';

/** Plain Node: the style sheets of the page, read for the checks in style-sheets.test.ts. */

const RENDERER = join(import.meta.dirname, '..', '..', 'renderer');

export interface Sheet {
  /** Its path in renderer/. */
  readonly path: string;
  readonly root: Root;
  /** Whose classes it may define: a feature or another folder by its name, or "controls" for what every view shares. */
  readonly owner: string;
}

export const readSheets = (): readonly Sheet[] =>
  globSync('**/*.css', { cwd: RENDERER })
    .sort()
    .map((path) => ({
      path,
      root: parse(readFileSync(join(RENDERER, path), 'utf8'), { from: path }),
      owner: ownerOf(path),
    }));

const ownerOf = (path: string): string => {
  if (/^(styles|ui|grid)\//.test(path)) return 'controls';
  return /^(?:features\/)?([^/]+)\//.exec(path)?.[1] ?? path;
};

/** The sources of the page, by their paths in renderer/. */
export const readSources = (): readonly { readonly path: string; readonly text: string }[] =>
  globSync('**/*.{ts,tsx}', { cwd: RENDERER }).map((path) => ({
    path,
    text: readFileSync(join(RENDERER, path), 'utf8'),
  }));

/** Every rule of a sheet, however deep it is nested. */
export function rulesOf(root: Root): readonly Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    rules.push(rule);
  });
  return rules;
}

/** The selectors of the roots of an `@scope (…)`. */
export const scopeRoots = (scope: AtRule): readonly string[] =>
  scope.params
    .replace(/^\(|\).*$/g, '')
    .split(',')
    .map((root) => root.trim());

/** The selectors of a rule as they would stand without nesting and without a scope. */
export function selectorsOf(rule: Rule): readonly string[] {
  const around = outerOf(rule);
  if (!around) return rule.selectors;
  const outer = around.type === 'rule' ? selectorsOf(around) : scopeRoots(around);
  return rule.selectors.flatMap((selector) => {
    // Within a scope "&.a" names those of its roots that have the class.
    if (around.type === 'atrule' && /^&\./.test(selector)) return [selector.slice(1)];
    return outer.map((prefix) =>
      /&|:scope/.test(selector) ? selector.replace(/&|:scope/g, prefix) : `${prefix} ${selector}`,
    );
  });
}

/** The rule that this one is nested in, or the scope that it stands in. */
function outerOf({ parent }: Node): Rule | AtRule | null {
  if (!parent || parent.type === 'root') return null;
  if (parent.type === 'rule') return parent as Rule;
  return (parent as AtRule).name === 'scope' ? (parent as AtRule) : outerOf(parent);
}

/** The last compound of a selector: what its declarations apply to, without what that must not be or must contain. */
export function subjectOf(selector: string): string {
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...selector].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 && /[\s>+~]/.test(character)) start = index + 1;
  }
  return selector.slice(start).replace(/:(not|has)\((?:[^()]|\([^()]*\))*\)/g, '');
}

/** The classes that a piece of a selector names, without their points. */
export const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name as string);

/** Stands for a value within a template. */
export const VALUE = '\0';

const strings: string[] = [];
const stringReader = new Visitor({
  Literal: ({ value }) => {
    if (typeof value === 'string') strings.push(value);
  },
  TemplateLiteral: ({ quasis }) => {
    strings.push(quasis.map((quasi) => quasi.value.cooked ?? '').join(VALUE));
  },
});

/** The words of the strings of the page: those that are written out, and by their strings those that have a value in them. */
export function readWords(): {
  readonly whole: ReadonlySet<string>;
  readonly made: readonly (readonly string[])[];
} {
  strings.length = 0;
  for (const { path, text } of readSources()) stringReader.visit(parseSync(path, text).program);
  const lists = strings.map((string) => string.split(/\s+/).filter(Boolean));
  return {
    // A value may begin with its own space and so end the word before it: `passage${drifted ? ' is-drifted' : ''}`.
    whole: new Set(lists.flat().map((word) => word.split(VALUE)[0] as string)),
    made: lists.filter((list) => list.some((word) => word.includes(VALUE))),
  };
}
