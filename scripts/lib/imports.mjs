import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** @typedef {import('./layer-rules.mjs').Imported} Imported */

/**
 * Every import of a source file: static and dynamic ones, re-exports, require and import() in types.
 * @param {string} from the file, as a path in the project with forward slashes
 * @param {string} source its text
 * @returns {{ imports: Imported[], problems: string[] }} a problem is an import that cannot be judged
 */
export function importsOf(from, source) {
  const { program, errors } = parseSync(from, source);
  const problems = errors.map(({ message }) => `${from}: cannot be parsed: ${message}`);
  /** @type {Imported[]} */
  const imports = [];
  /**
   * @param {unknown} specifier
   * @param {boolean} typeOnly
   * @param {readonly string[]} names
   */
  const add = (specifier, typeOnly, names) => {
    if (typeof specifier === 'string') {
      imports.push({ from, specifier, target: targetOf(from, specifier), typeOnly, names });
    } else {
      problems.push(`${from}: imports something whose name is not a plain string`);
    }
  };
  // "import { type T }" is no type import: the module is still loaded when the program runs.
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source.value, importKind === 'type', specifiers.map(importedName)),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type', ['*']),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) => {
      if (source)
        add(
          source.value,
          exportKind === 'type',
          specifiers.map(({ local }) => nameOf(local)),
        );
    },
    ImportExpression: ({ source }) => add(plainString(source), false, ['*']),
    TSImportType: ({ source }) => add(source.value, true, ['*']),
    TSExternalModuleReference: ({ expression }) => add(expression.value, false, ['*']),
    CallExpression: ({ callee, arguments: [first] }) => {
      const specifier = plainString(first);
      // Anything else is a function of the file's own that has this name: in a module there is no require.
      if (callee.type === 'Identifier' && callee.name === 'require' && typeof specifier === 'string') {
        add(specifier, false, ['*']);
      }
    },
  }).visit(program);
  return { imports, problems };
}

/**
 * Whether anything of a source file runs: one that holds types alone has nothing to test.
 * @param {string} from
 * @param {string} source
 */
export function hasCode(from, source) {
  const { program } = parseSync(from, source);
  return program.body.some((statement) => {
    if (statement.type === 'ExportNamedDeclaration') {
      return statement.exportKind !== 'type' && (statement.declaration ?? statement.specifiers[0]) != null;
    }
    return !TYPES.has(statement.type);
  });
}

/** Statements that are gone when the program runs. */
const TYPES = new Set(['ImportDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration']);

/** @param {import('oxc-parser').ImportDeclarationSpecifier} specifier */
function importedName(specifier) {
  if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported);
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

/** @param {import('oxc-parser').ModuleExportName} name */
const nameOf = (name) => (name.type === 'Literal' ? name.value : name.name);

/** @param {import('oxc-parser').Argument | undefined} expression */
const plainString = (expression) => (expression?.type === 'Literal' ? expression.value : null);

/**
 * The file that a relative import names.
 * @param {string} from
 * @param {string} specifier
 */
function targetOf(from, specifier) {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}
