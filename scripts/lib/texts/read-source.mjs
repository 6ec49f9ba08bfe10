import { parseSync, Visitor } from 'oxc-parser';
import { literalOf } from './literals.mjs';

/**
 * A text of the interface as it stands in the code.
 * @typedef {object} Text
 * @property {string} key the English text, behind its context and U+0004 where it has one
 * @property {string} file
 * @property {number} line
 * @property {'t' | 'tx' | 'msg'} as
 * @property {readonly string[] | null} values the names that it is given, null where that is not known
 */

/** @typedef {{ file: string, line: number, start?: number, what: string }} Fault */

const LANGUAGE = /(^|\/)language\/texts\.ts$/;
const RICH = /(^|\/)ui\/rich\.tsx?$/;

/** What takes a text, by its name. `rich` is `tx` with elements. */
/** @type {Readonly<Record<string, 't' | 'tx' | 'msg'>>} */
const TAKERS = { t: 't', tx: 'tx', rich: 'tx', msg: 'msg' };

/**
 * Every text of a source file, and what is wrong with how it stands there.
 * @param {string} file a path in the project
 * @param {string} source
 * @returns {{ texts: Text[], faults: Fault[], taken: ReadonlySet<number> }} `taken` is where literals begin that are texts
 */
export function readTexts(file, source) {
  const { program, errors } = parseSync(file, source);
  const lineAt = lines(source);
  /** @type {Text[]} */
  const texts = [];
  /** @type {Fault[]} */
  const faults = errors.map(({ message }) => ({ file, line: 1, what: `cannot be parsed: ${message}` }));
  const taken = new Set(/** @type {number[]} */ ([]));
  /** @type {Map<string, 't' | 'tx' | 'msg'>} */
  const names = new Map();
  let depth = 0;

  /**
   * @param {import('oxc-parser').Argument | undefined} argument
   * @param {'t' | 'tx' | 'msg'} as
   * @param {string} context
   * @param {readonly string[] | null} values
   */
  const take = (argument, as, context, values) => {
    if (argument === undefined) return;
    const found = literalOf(argument);
    if (found === null) {
      if (as === 'msg' || !isName(argument))
        faults.push({
          file,
          line: lineAt(argument.start),
          what: 'a text is made up: write it as one literal with its values in braces, and nothing joined to it',
        });
      return;
    }
    for (const { text, start } of found) {
      taken.add(start);
      texts.push({ key: context + text, file, line: lineAt(start), as, values });
    }
  };

  const into = () => void depth++;
  const out = () => void depth--;
  new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      if (!LANGUAGE.test(source.value) && !RICH.test(source.value)) return;
      for (const specifier of specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        const as = TAKERS[specifier.imported.name];
        if (as) names.set(specifier.local.name, as);
      }
    },
    FunctionDeclaration: into,
    'FunctionDeclaration:exit': out,
    FunctionExpression: into,
    'FunctionExpression:exit': out,
    ArrowFunctionExpression: into,
    'ArrowFunctionExpression:exit': out,
    CallExpression: ({ callee, arguments: given, start }) => {
      if (callee.type === 'Identifier') {
        const as = names.get(callee.name);
        if (!as) return;
        if (as !== 'msg' && depth === 0)
          faults.push({
            file,
            line: lineAt(start),
            what: `${callee.name}() runs before the language is known: mark the text by msg() here, and say t() where it is shown`,
          });
        take(given[0], as, '', as === 'msg' ? null : namesGiven(given[1]));
      }
      const isInContext =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        names.get(callee.object.name) === 'msg' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'in';
      if (!isInContext) return;
      const context = given[0] && literalOf(given[0]);
      if (context?.[0]) {
        taken.add(context[0].start);
        take(given[1], 'msg', `${context[0].text}\u0004`, null);
      }
    },
  }).visit(program);
  return { texts, faults, taken };
}

/** @param {import('oxc-parser').Argument} argument whether it can be a text that was marked elsewhere */
const isName = (argument) =>
  !['TemplateLiteral', 'BinaryExpression', 'ObjectExpression', 'ArrayExpression'].includes(argument.type);

/**
 * The names of an object literal; null where it holds more than names.
 * @param {import('oxc-parser').Argument | undefined} values
 */
function namesGiven(values) {
  if (values === undefined) return [];
  if (values.type !== 'ObjectExpression') return null;
  /** @type {string[]} */
  const found = [];
  for (const property of values.properties) {
    if (property.type !== 'Property' || property.computed) return null;
    if (property.key.type === 'Identifier') found.push(property.key.name);
    else if (property.key.type === 'Literal') found.push(String(property.key.value));
    else return null;
  }
  return found;
}

/**
 * Which line, from 1, a place of a text is on.
 * @param {string} source
 * @returns {(offset: number) => number}
 */
export function lines(source) {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
