import { parseSync, Visitor } from 'oxc-parser';
import { lines } from './read-source.mjs';

/** What a person would read that goes through none of `t`, `tx` and `msg`. */

/** Attributes whose text is read or heard. */
const SPOKEN =
  /^(title|label|placeholder|alt|heading|summary|caption|hint|legend|tooltip|text|description|message|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Attributes whose text is for programs. */
const SILENT =
  /^(className|style|id|key|role|type|href|src|name|value|d|viewBox|points|transform|rel|htmlFor|fill|stroke.*|data-.*|aria-(controls|labelledby|describedby|live|keyshortcuts|.*edby)|.*(ClassName|Class|Id|Key))$/;
/** Names and signs that are the same in every language. */
const SAME =
  /^(Weighbridge|CSV|TSV|JSON|PDF|HTML|XLSX|XMCDA|BibTeX|RIS|Markdown|Word|Excel|PowerPoint|URL|DOI|ISBN|ISSN|ID|SMAA|AHP|SWARA|TOPSIS|VIKOR|PROMETHEE.*|ELECTRE.*|Ctrl|Cmd|Esc)$/;
/** Functions whose texts are for the log, for whoever programs or for machines. */
const UNHEARD =
  /^(Error|TypeError|RangeError|URL|RegExp|reportFault|fault|info|querySelector(All)?|matchMedia|getElementById|closest|matches|prepare|exec|run|all|get|pragma|startsWith|endsWith|includes|split|join|replace(All)?|test|addEventListener|createElement|setAttribute|getAttribute|require|describe)$/;

const LETTER = /\p{L}/u;
/** Two words with a space between: no name, class or key of a program. */
const WORDS = /\p{L}{2,}[,;:]? (\p{L}|[{“‘(])|^\p{Lu}\p{Ll}+ \p{L}/u;
/** Below the window, where most texts are for programs: a whole sentence. */
const SENTENCE = /^[\p{Lu}“{].* .*[.!?:]$/su;
/** Words of which no list of classes consists. */
const SMALL_WORDS =
  /\b(a|an|the|of|is|are|was|were|in|to|and|or|not|no|with|without|by|for|than|as|all|none|it|its|on|at|from|least|most|other|others|more|less|each|only|but|one)\b/;
const CLASSES = /^[a-z0-9-]+( [a-z0-9-]+)*$/;
/** Queries, kinds of files, selectors, values of style sheets and elements of Office files. */
const NO_SENTENCE =
  /^[a-z]+\/[a-z.+-]+;|^(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|BEGIN|COMMIT|ROLLBACK)\b|^[a-z-]+\([^)]*\)$|<\/?[a-z]:\w+[ />]|\bxmlns\b/;

/** A line that says why its text stays as it is: "// no text: a name of AG Grid". On a line of its own it speaks for the statement below. */
const EXCUSED = /\/[/*]\s*no text: \S/;

/**
 * @param {string} file a path in the project
 * @param {string} source
 * @param {ReadonlySet<number>} taken where the texts begin that are translated
 * @returns {import('./read-source.mjs').Fault[]}
 */
export function untranslated(file, source, taken) {
  const lineAt = lines(source);
  const byLine = source.split('\n');
  /** @type {import('./read-source.mjs').Fault[]} */
  const faults = [];
  const blamed = new Set(/** @type {number[]} */ ([]));
  /** Where what nobody reads begins and ends. @type {[number, number][]} */
  const silent = [];
  // Below the window, most texts are for programs: what is read is a sentence.
  const below = /^(db|formats)\//.test(file);
  const { program } = parseSync(file, source);
  /** Where a statement begins below a line that excuses it. */
  const excuses = new Set(
    byLine.flatMap((line, i) => (/^\s*\/[/*]/.test(line) && EXCUSED.test(line) ? [i + 2] : [])),
  );

  /** @param {number} start @param {string} text */
  const blame = (start, text) => {
    const line = lineAt(start);
    const excused = [byLine[line - 1], byLine[line - 2]].some((words) => words && EXCUSED.test(words));
    if (
      taken.has(start) ||
      blamed.has(start) ||
      excused ||
      silent.some(([from, to]) => from <= start && start < to)
    )
      return;
    blamed.add(start);
    faults.push({ file, line, start, what: `"${text.trim().replaceAll(/\s+/g, ' ')}" is not translated` });
  };
  /** @param {number} start @param {string} text */
  const look = (start, text) => {
    if (below && !SENTENCE.test(text.trim())) return;
    const plain = text.trim();
    if (!WORDS.test(text) || NO_SENTENCE.test(plain) || SAME.test(plain)) return;
    if (!CLASSES.test(plain) || SMALL_WORDS.test(plain)) blame(start, text);
  };
  /** @param {{ start: number, end: number }} node */
  const hush = ({ start, end }) => void silent.push([start, end]);
  /** @param {{ start: number, end: number }} node */
  const hushExcused = (node) => {
    if (excuses.has(lineAt(node.start))) hush(node);
  };

  new Visitor({
    ImportDeclaration: hush,
    ExportNamedDeclaration: hushExcused,
    FunctionDeclaration: hushExcused,
    VariableDeclaration: hushExcused,
    ReturnStatement: hushExcused,
    ExportAllDeclaration: hush,
    TSLiteralType: hush,
    TSTemplateLiteralType: hush,
    JSXAttribute: (node) => {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (SILENT.test(name)) return hush(node);
      if (!SPOKEN.test(name) || node.value?.type !== 'Literal') return;
      const text = String(node.value.value);
      if (LETTER.test(text) && !SAME.test(text)) blame(node.value.start, text);
    },
    JSXText: ({ value, start }) => {
      const text = value.replaceAll(/&\w+;/g, ' ');
      if (LETTER.test(text) && !SAME.test(text.trim())) blame(start, text);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && UNHEARD.test(node.callee.name)) hush(node);
    },
    CallExpression: (node) => {
      const { callee } = node;
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      if (UNHEARD.test(name)) for (const given of node.arguments) if (isPlain(given)) hush(given);
    },
    TaggedTemplateExpression: hush,
    BinaryExpression: (node) => {
      // What is compared is a value, and no text.
      if (['===', '!==', '==', '!='].includes(node.operator)) hush(node);
    },
    Property: ({ key, value }) => {
      // A table of names: { label: 'Matrix' }.
      const name = key.type === 'Identifier' ? key.name : '';
      // The rules of a method, which the command line writes into its answer.
      if (name === 'conventions') hush(value);
      if (below || !SPOKEN.test(name) || value.type !== 'Literal' || typeof value.value !== 'string') return;
      if (/^\p{Lu}\p{Ll}/u.test(value.value) && !SAME.test(value.value)) blame(value.start, value.value);
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') look(start, value);
    },
    TemplateLiteral: ({ quasis, start }) => {
      look(start, quasis.map(({ value }) => value.cooked ?? '').join('{}'));
    },
  }).visit(program);
  return faults;
}

/** @param {import('oxc-parser').Argument} given */
const isPlain = ({ type }) => type === 'Literal' || type === 'TemplateLiteral';
