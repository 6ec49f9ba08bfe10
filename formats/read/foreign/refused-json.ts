/** Plain Node: JSON of other programs, of which nothing is read but the name; much of it looks like a list of records. */

import type { UserFacingError } from '../../../common/errors.ts';
import { fewOf } from '../../../common/words.ts';
import { JSON_FORMAT, PROBLEM_FORMAT } from '../../format-names.ts';
import { fileError } from '../file-error.ts';
import { type Fields, isFields, partIn } from './decision-parts.ts';

interface OtherJson {
  readonly is: (document: Fields) => boolean;
  readonly called: string;
  readonly way: string;
}

const TABLE_OF_IT = 'Import the table of what is compared, as CSV, XLSX or a list of records.';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const OTHERS: readonly OtherJson[] = [
  {
    is: ({ type, features, geometry, geometries }) =>
      (type === 'FeatureCollection' && Array.isArray(features)) ||
      (type === 'Feature' && geometry !== undefined) ||
      (type === 'GeometryCollection' && Array.isArray(geometries)) ||
      type === 'Topology',
    called: 'a map (GeoJSON or TopoJSON)',
    way: 'Export the attributes of its places as CSV: in QGIS by “Save Features As” with the format CSV.',
  },
  {
    is: ({ nbformat, cells, worksheets }) =>
      typeof nbformat === 'number' && (Array.isArray(cells) || Array.isArray(worksheets)),
    called: 'a notebook of Jupyter',
    way: 'Write the table in it with df.to_csv("table.csv"), and import that.',
  },
  {
    is: (document) =>
      document['__type__'] === 'Entscheidungsnavi' ||
      ('decisionStatement' in document && 'objectives' in document && 'outcomes' in document),
    called: 'a project of Entscheidungsnavi',
    way: 'Write its table of outcomes into a spreadsheet, with a row for each alternative and a column for each objective.',
  },
  {
    is: ({ $schema, mark, encoding }) =>
      /vega/i.test(text($schema)) || (mark !== undefined && isFields(encoding)),
    called: 'a chart (Vega)',
    way: 'Import the table that it draws.',
  },
  {
    is: ({ $schema, properties, definitions, $defs }) =>
      /json-schema\.org/.test(text($schema)) && [properties, definitions, $defs].some(isFields),
    called: 'a schema of JSON',
    way: TABLE_OF_IT,
  },
  {
    is: (document) => typeof (document['openapi'] ?? document['swagger']) === 'string' && 'paths' in document,
    called: 'a description of an interface (OpenAPI)',
    way: TABLE_OF_IT,
  },
  {
    is: ({ name, version, dependencies, devDependencies, lockfileVersion, scripts }) =>
      typeof name === 'string' &&
      typeof version === 'string' &&
      [dependencies, devDependencies, lockfileVersion, scripts].some((part) => part !== undefined),
    called: 'a list of packages of npm',
    way: TABLE_OF_IT,
  },
  {
    is: ({ log }) => isFields(log) && Array.isArray(log['entries']) && 'creator' in log,
    called: 'a log of a browser (HAR)',
    way: TABLE_OF_IT,
  },
  {
    is: ({ type, elements }) => type === 'excalidraw' && Array.isArray(elements),
    called: 'a drawing of Excalidraw',
    way: TABLE_OF_IT,
  },
  {
    is: ({ cards, lists, idOrganization, boardId, actions }) =>
      Array.isArray(cards) &&
      Array.isArray(lists) &&
      [idOrganization, boardId, actions].some((part) => part !== undefined),
    called: 'a board of Trello',
    way: 'Write what is compared into a spreadsheet, with a row for each option.',
  },
  {
    is: (document) => document['@context'] !== undefined && ('@graph' in document || '@type' in document),
    called: 'linked data (JSON-LD)',
    way: TABLE_OF_IT,
  },
  {
    is: ({ runs, version, $schema }) =>
      Array.isArray(runs) && (version === '2.1.0' || /sarif/i.test(text($schema))),
    called: 'a report of a code scanner (SARIF)',
    way: TABLE_OF_IT,
  },
];

/** Throws a UserFacingError for JSON of another program that would look like a table, or whose keys alone say little. */
export function refuseOtherJson(name: string, document: unknown): void {
  const first: unknown = Array.isArray(document) ? document[0] : document;
  if (!isFields(first)) return;
  const other = OTHERS.find(({ is }) => is(first));
  if (other) throw fileError(`${name} is ${other.called}.`, other.way);
}

/** The error for JSON that nothing says the meaning of, by its keys. */
export function refusedJson(name: string, document: unknown): UserFacingError {
  const keys = isFields(document) ? Object.keys(document) : [];
  if (isFields(document) && partIn(document, 'alternatives') && partIn(document, 'criteria')) {
    return fileError(
      `${name} is JSON with alternatives and criteria, and nothing in it says how good which alternative is.`,
      `Give each alternative its scores by the names of the criteria, {"name": "A", "scores": {"Price": 5}}, or add a "matrix" with a row for each. A problem file says "format": "${PROBLEM_FORMAT}" (docs/problem-file.md), a workbook "format": "${JSON_FORMAT}" (docs/json-format.md).`,
    );
  }
  const what =
    keys.length > 0 ? ` with the keys ${fewOf(keys.map((key) => JSON.stringify(key.slice(0, 40))))}` : '';
  return fileError(
    `${name} is JSON${what}, and nothing in it says what it is.`,
    `A workbook has "format": "${JSON_FORMAT}" (docs/json-format.md). A table is a list of records, one for each alternative: [{"name": "A", "price": 5}].`,
  );
}
