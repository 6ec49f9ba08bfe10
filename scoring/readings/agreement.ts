import type { Polarity } from '../../common/evidence.ts';
import { type Codings, type ReadClaims, readClaims } from './coding.ts';
import { type ClusterSamples, krippendorffAlpha, type RatedUnit, samplesOf } from './krippendorff.ts';
import type { Agreement, CodedEvidence } from './types.ts';

/** The categories of a cell; the first three are in the order of signs. */
const CATEGORY = { con: 0, neutral: 1, pro: 2 } as const satisfies Record<Polarity, number>;
const NONE = 3;

/** How far the readers agree, in all and criterion by criterion (docs/scoring.md, "Agreement of readings"). */
export function agreementOf(evidence: CodedEvidence): Agreement[] {
  const readers = readClaims(evidence);
  const claimIds = evidence.claims
    .map(({ id }) => id)
    .filter((id) => readers.filter(({ byClaim }) => byClaim.has(id)).length > 1);
  const criteria = [...evidence.criteria].sort((a, b) => a.position - b.position).map(({ id }) => id);
  const size = evidence.alternatives.length;
  const samples = samplesOf(claimIds);
  return [
    agreementOn(null, readers, samples, size * criteria.length),
    ...criteria.map((criterionId) => agreementOn(criterionId, readers, samples, size)),
  ];
}

/** `size` is how many cells a claim has. */
function agreementOn(
  criterionId: string | null,
  readers: readonly ReadClaims[],
  samples: ClusterSamples,
  size: number,
): Agreement {
  const named: RatedUnit[] = [];
  const silent: RatedUnit[] = [];
  const claims: RatedUnit[] = [];
  for (const cluster of samples.places.keys()) {
    const said = readers.map(({ byClaim }) => onCriterion(byClaim.get(cluster), criterionId));
    const keys = new Set(said.flatMap((codings) => [...(codings?.keys() ?? [])]));
    for (const key of keys) {
      named.push({
        cluster,
        values: said.map((codings) => {
          if (!codings) return null;
          const finding = codings.get(key);
          return finding ? CATEGORY[finding.polarity] : NONE;
        }),
      });
    }
    silent.push({
      cluster,
      values: said.map((codings) => (codings ? NONE : null)),
      times: size - keys.size,
    });
    claims.push({
      cluster,
      values: said.map((codings) =>
        codings ? Number(codings.values().some(({ polarity }) => polarity !== 'neutral')) : null,
      ),
    });
  }
  const signs = named.map(({ cluster, values }) => ({
    cluster,
    values: values.map((value) => (value === NONE ? null : value)),
  }));
  return {
    criterionId,
    cells: krippendorffAlpha(named, 4, 'nominal', samples),
    everyCell: krippendorffAlpha([...named, ...silent], 4, 'nominal', samples),
    claims: krippendorffAlpha(claims, 2, 'nominal', samples),
    signs: krippendorffAlpha(signs, 3, 'ordinal', samples),
    signsNominal: krippendorffAlpha(signs, 3, 'nominal', samples),
  };
}

/** Of a claim's coding what is on a criterion; all of it for null. */
function onCriterion(codings: Codings | undefined, criterionId: string | null): Codings | undefined {
  if (!codings || criterionId === null) return codings;
  return new Map(codings.entries().filter(([, finding]) => finding.criterionId === criterionId));
}
