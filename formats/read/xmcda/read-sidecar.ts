/** Plain Node: evidence.json of an XMCDA bundle, read. */

import { z } from 'zod';
import { t } from '../../../common/language/texts.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { keysOf } from '../../../db/ids.ts';
import { SIDECAR_FILE, SIDECAR_FORMAT } from '../../format-names.ts';
import type { IssueCollector } from '../issue-collector.ts';

const rows = z.array(z.looseObject({ id: z.string() }));

/** Only the frame: what is in it is checked with the whole model. */
const sidecarSchema = z.looseObject({
  format: z.literal(SIDECAR_FORMAT),
  scenario: z.looseObject({ name: z.string() }).optional(),
  criteria: z.record(z.string(), z.looseObject({ scale: z.enum(['evidence', 'numeric']) })),
  sources: rows,
  speakers: rows,
  origins: rows.optional(),
  cells: z.record(
    z.string(),
    z.looseObject({
      judgement: z.looseObject({}).optional(),
      number: z.looseObject({ measured: z.looseObject({ kind: z.string(), a: z.number() }) }).optional(),
      claims: z.array(z.looseObject({ id: z.string(), polarity: z.string(), strength: z.number() })),
    }),
  ),
});

type Measurement = EntryOf<'measurements'>;

/** What a sidecar adds to the XMCDA files. */
export interface ReadSidecar {
  /** Ids of criteria that rest on evidence: their numbers in the table are worked out from it. */
  readonly evidence: ReadonlySet<string>;
  readonly criteria: ReadonlyMap<string, object>;
  /** What the numbers of cells are known as and where they are from. */
  readonly numbers: ReadonlyMap<string, Pick<Measurement, 'measured' | 'source' | 'paragraph' | 'remark'>>;
  /** The rules of the scenario that was exported, and its name. */
  readonly scenario: { readonly name: string } | undefined;
  readonly rest: Pick<WorkbookModelInput, 'sources' | 'speakers' | 'origins' | 'claims' | 'judgements'>;
}

const NOTHING: ReadSidecar = {
  evidence: new Set(),
  criteria: new Map(),
  numbers: new Map(),
  scenario: undefined,
  rest: {},
};

/** Reads evidence.json; undefined, where there is none, adds nothing. */
export function readSidecar(document: unknown, issues: IssueCollector): ReadSidecar {
  if (document === undefined) return NOTHING;
  const read = sidecarSchema.safeParse(document);
  if (!read.success) {
    issues.warn(
      t('{file} is not as Weighbridge writes it; it is left out, and every criterion is numeric.', {
        file: SIDECAR_FILE,
      }),
    );
    return NOTHING;
  }
  const { scenario, criteria, sources, speakers, origins, cells } = read.data;
  const claims = new Map<string, { findings: object[] } & Record<string, unknown>>();
  const judgements: object[] = [];
  const numbers = new Map<string, object>();
  for (const [key, { judgement, number, claims: cellClaims }] of Object.entries(cells)) {
    const at = key.indexOf('|');
    const cell = { alternative: key.slice(0, at), criterion: key.slice(at + 1) };
    if (judgement) judgements.push({ ...cell, value: judgement['value'], reason: judgement['reason'] });
    if (number) numbers.set(key, number);
    for (const { polarity, strength, inferred, use, findingRemark, counted: _, ...claim } of cellClaims) {
      const known = claims.get(claim.id) ?? { ...claim, ...keysOf(claim.id), findings: [] };
      known.findings.push({ ...cell, polarity, strength, inferred, use, remark: findingRemark });
      claims.set(claim.id, known);
    }
  }
  const withSlugs = (list: readonly { id: string }[]) => list.map((row) => ({ ...row, ...keysOf(row.id) }));
  // The schema of the whole model checks what is in these.
  const rest = {
    sources: withSlugs(sources),
    speakers: withSlugs(speakers),
    ...(origins ? { origins: withSlugs(origins) } : {}),
    // What is echoed may be about no alternative of the table, and then it is not in the bundle.
    claims: [...claims.values()].map((claim) =>
      typeof claim['echoOf'] === 'string' && !claims.has(claim['echoOf'])
        ? { ...claim, echoOf: null }
        : claim,
    ),
    judgements,
  } as unknown as ReadSidecar['rest'];
  return {
    evidence: new Set(
      Object.entries(criteria).flatMap(([id, { scale }]) => (scale === 'evidence' ? [id] : [])),
    ),
    criteria: new Map(Object.entries(criteria)),
    numbers: numbers as unknown as ReadSidecar['numbers'],
    // A bundle that was written before there were these rules keeps its numbers.
    scenario: scenario && Object.assign({ rho: 0, leastCoverage: 0 }, scenario),
    rest,
  };
}
