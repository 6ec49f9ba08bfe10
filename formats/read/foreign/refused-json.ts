/** Plain Node: JSON of other programs, of which nothing is read but the name; much of it looks like a list of records. */

import type { UserFacingError } from '../../../common/errors.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { fewOf } from '../../../common/words.ts';
import { JSON_FORMAT, PROBLEM_FORMAT } from '../../format-names.ts';
import { fileError } from '../file-error.ts';
import { type Fields, isFields, partIn } from './decision-parts.ts';

interface OtherJson {
  readonly is: (document: Fields) => boolean;
  readonly called: Message;
  readonly way: Message;
}

const TABLE_OF_IT = msg('Import the table of what is compared, as CSV, XLSX or a list of records.');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const OTHERS: readonly OtherJson[] = [
  {
    is: ({ type, features, geometry, geometries }) =>
      (type === 'FeatureCollection' && Array.isArray(features)) ||
      (type === 'Feature' && geometry !== undefined) ||
      (type === 'GeometryCollection' && Array.isArray(geometries)) ||
      type === 'Topology',
    called: msg('a map (GeoJSON or TopoJSON)'),
    way: msg(
      'Export the attributes of its places as CSV: in QGIS by “Save Features As” with the format CSV.',
    ),
  },
  {
    is: ({ nbformat, cells, worksheets }) =>
      typeof nbformat === 'number' && (Array.isArray(cells) || Array.isArray(worksheets)),
    called: msg('a notebook of Jupyter'),
    way: msg('Write the table in it with {code}, and import that.'),
  },
  {
    is: (document) =>
      document['__type__'] === 'Entscheidungsnavi' ||
      ('decisionStatement' in document && 'objectives' in document && 'outcomes' in document),
    called: msg('a project of Entscheidungsnavi'),
    way: msg(
      'Write its table of outcomes into a spreadsheet, with a row for each alternative and a column for each objective.',
    ),
  },
  {
    is: ({ $schema, mark, encoding }) =>
      /vega/i.test(text($schema)) || (mark !== undefined && isFields(encoding)),
    called: msg('a chart (Vega)'),
    way: msg('Import the table that it draws.'),
  },
  {
    is: ({ $schema, properties, definitions, $defs }) =>
      /json-schema\.org/.test(text($schema)) && [properties, definitions, $defs].some(isFields),
    called: msg('a schema of JSON'),
    way: TABLE_OF_IT,
  },
  {
    is: (document) => typeof (document['openapi'] ?? document['swagger']) === 'string' && 'paths' in document,
    called: msg('a description of an interface (OpenAPI)'),
    way: TABLE_OF_IT,
  },
  {
    is: ({ name, version, dependencies, devDependencies, lockfileVersion, scripts }) =>
      typeof name === 'string' &&
      typeof version === 'string' &&
      [dependencies, devDependencies, lockfileVersion, scripts].some((part) => part !== undefined),
    called: msg('a list of packages of npm'),
    way: TABLE_OF_IT,
  },
  {
    is: ({ log }) => isFields(log) && Array.isArray(log['entries']) && 'creator' in log,
    called: msg('a log of a browser (HAR)'),
    way: TABLE_OF_IT,
  },
  {
    is: ({ type, elements }) => type === 'excalidraw' && Array.isArray(elements),
    called: msg('a drawing of Excalidraw'),
    way: TABLE_OF_IT,
  },
  {
    is: ({ cards, lists, idOrganization, boardId, actions }) =>
      Array.isArray(cards) &&
      Array.isArray(lists) &&
      [idOrganization, boardId, actions].some((part) => part !== undefined),
    called: msg('a board of Trello'),
    way: msg('Write what is compared into a spreadsheet, with a row for each option.'),
  },
  {
    is: (document) => document['@context'] !== undefined && ('@graph' in document || '@type' in document),
    called: msg('linked data (JSON-LD)'),
    way: TABLE_OF_IT,
  },
  {
    is: ({ runs, version, $schema }) =>
      Array.isArray(runs) && (version === '2.1.0' || /sarif/i.test(text($schema))),
    called: msg('a report of a code scanner (SARIF)'),
    way: TABLE_OF_IT,
  },
];

/** Throws a UserFacingError for JSON of another program that would look like a table, or whose keys alone say little. */
export function refuseOtherJson(name: string, document: unknown): void {
  const first: unknown = Array.isArray(document) ? document[0] : document;
  if (!isFields(first)) return;
  const other = OTHERS.find(({ is }) => is(first));
  if (other)
    throw fileError(
      t('{name} is {kind}.', { name, kind: t(other.called) }),
      t(other.way, { code: 'df.to_csv("table.csv")' }),
    );
}

/** The error for JSON that nothing says the meaning of, by its keys. */
export function refusedJson(name: string, document: unknown): UserFacingError {
  const keys = isFields(document) ? Object.keys(document) : [];
  if (isFields(document) && partIn(document, 'alternatives') && partIn(document, 'criteria')) {
    return fileError(
      t(
        '{name} is JSON with alternatives and criteria, and nothing in it says how good which alternative is.',
        { name },
      ),
      t(
        'Give each alternative its scores by the names of the criteria, {example}, or add a "matrix" with a row for each. A problem file says {problem} (docs/problem-file.md), a workbook {workbook} (docs/json-format.md).',
        {
          example: '{"name": "A", "scores": {"Price": 5}}',
          problem: `"format": "${PROBLEM_FORMAT}"`,
          workbook: `"format": "${JSON_FORMAT}"`,
        },
      ),
    );
  }
  return fileError(
    keys.length === 0
      ? t('{name} is JSON, and nothing in it says what it is.', { name })
      : t('{name} is JSON with the keys {keys}, and nothing in it says what it is.', {
          name,
          keys: fewOf(keys.map((key) => JSON.stringify(key.slice(0, 40)))),
        }),
    t(
      'A workbook has {format} (docs/json-format.md). A table is a list of records, one for each alternative: {example}.',
      { format: `"format": "${JSON_FORMAT}"`, example: '[{"name": "A", "price": 5}]' },
    ),
  );
}
