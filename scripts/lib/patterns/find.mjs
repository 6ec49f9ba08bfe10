import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Where patterns can meet what others wrote. */
const FOLDERS = ['common', 'scoring', 'db', 'formats', 'cli', 'electron', 'renderer'];

/**
 * A regular expression in a source file. `source` is null for one that is put together when the program runs.
 * @typedef {{ path: string, line: number, source: string | null, flags: string, code: string }} Found
 */

/**
 * Every regular expression of a source file: literals, and calls of RegExp.
 * @param {string} path
 * @param {string} text
 * @returns {Found[]}
 */
export function patternsIn(path, text) {
  /** @type {Found[]} */
  const found = [];
  /** @type {(node: { start: number, end: number }, pattern: { source: string | null, flags: string }) => void} */
  const add = ({ start, end }, pattern) =>
    found.push({
      path,
      line: text.slice(0, start).split('\n').length,
      code: text.slice(start, end),
      ...pattern,
    });
  /** @type {(call: { callee: any, arguments: readonly any[], start: number, end: number }) => void} */
  const construction = (call) => {
    if (call.callee.type !== 'Identifier' || call.callee.name !== 'RegExp') return;
    const [source, flags] = call.arguments;
    const isPlain = source?.type === 'Literal' && (!flags || flags.type === 'Literal');
    add(call, {
      source: isPlain ? String(source.value) : null,
      flags: isPlain ? String(flags?.value ?? '') : '',
    });
  };
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) add(node, { source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: construction,
    CallExpression: construction,
  }).visit(parseSync(path, text).program);
  return found;
}

/**
 * Every regular expression of the app.
 * @param {string} folder the project's root
 */
export const allPatterns = (folder) =>
  FOLDERS.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${name}/${path.split(sep).join('/')}`)
      .sort()
      .flatMap((path) => patternsIn(path, readFileSync(join(folder, path), 'utf8'))),
  );
