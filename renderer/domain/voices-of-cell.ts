import { t } from '../../common/language/texts.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import type { Cell, CellFinding } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import { lookup } from '../model/lookup.ts';
import { ORIGIN_KIND_WORDS } from './saying-words.ts';

/** Whose words a cell rests on: its counted findings by voice, as scoring counts them (docs/scoring.md, "Voices"). */
export interface VoiceGroup {
  readonly key: string;
  /** Whose views they are; several where an origin makes them one. */
  readonly speakerIds: readonly string[];
  readonly names: readonly string[];
  /** What makes them one: "the same employer: Red Hat"; empty where nothing does. */
  readonly origins: readonly string[];
  readonly findings: readonly CellFinding[];
  readonly claims: number;
  /** What they add to P and C together. */
  readonly counted: number;
}

/** The groups of a cell, those that count most first. */
export function voicesOf(findings: readonly CellFinding[], tables: WorkbookTables): VoiceGroup[] {
  const groups = Map.groupBy(
    findings.filter(({ uncounted }) => uncounted === null),
    ({ origin, voice }) => origin ?? voice,
  );
  return [...groups]
    .map(([key, its]): VoiceGroup => {
      const voices = [...new Set(its.map(({ voice }) => voice))];
      return {
        key,
        speakerIds: voices,
        names: voices.map((id) => nameOf(id, tables)),
        origins: its.some(({ origin }) => origin !== null) ? originsOf(its, voices, tables) : [],
        findings: its,
        claims: new Set(its.map(({ claimId }) => claimId)).size,
        counted: its.reduce((sum, { counted }) => sum + counted, 0),
      };
    })
    .sort((a, b) => b.counted - a.counted);
}

const nameOf = (id: string, { speakers }: WorkbookTables): string =>
  speakers.find((speaker) => speaker.id === id)?.name ?? t('unknown');

function originsOf(
  findings: readonly CellFinding[],
  voices: readonly string[],
  tables: WorkbookTables,
): string[] {
  const rows = lookup(tables);
  const ids = new Set([
    ...findings.flatMap(({ claimId }) => rows.claim(claimId).originId ?? []),
    ...voices.flatMap((id) => rows.speaker(id).originId ?? []),
  ]);
  return tables.origins.filter(({ id }) => ids.has(id)).map(originText);
}

/** "the same employer: Red Hat". */
export const originText = ({ kind, name }: WorkbookTables['origins'][number]): string =>
  `${ORIGIN_KIND_WORDS[kind].label}: ${name}`;

/** "9 claims, 3 voices, counted as 4.2": how the evidence of a cell is said. */
export function evidenceText({ findings, voices, pro, con }: Cell): string {
  const claims = new Set(findings.filter((f) => f.uncounted === null).map((f) => f.claimId)).size;
  return t(
    '{claims, plural, one {# claim} other {# claims}}, {voices, plural, one {# voice} other {# voices}}, counted as {sum}',
    { claims, voices, sum: format.sum(pro + con) },
  );
}

/** "counts 0.5 of 1: Richard Jones says 3 things here"; null where it counts in full. */
export function shareText(finding: CellFinding, group: VoiceGroup, voice: string): string | null {
  const { strength, credibility, counted, uncounted } = finding;
  const full = strength * credibility;
  if (uncounted !== null || full - counted < 1e-9) return null;
  const said = group.findings.filter((f) => f.voice === finding.voice).length;
  const others = group.names.length - 1;
  const values = { counted: format.sum(counted), full: format.sum(full), voice, said, others };
  if (said > 1 && others > 0)
    return t(
      'counts {counted} of {full}: {voice} says {said} things here and {others, plural, one {# other voice here has} other {# other voices here have}} the same origin',
      values,
    );
  if (said > 1) return t('counts {counted} of {full}: {voice} says {said} things here', values);
  if (others > 0)
    return t(
      'counts {counted} of {full}: {others, plural, one {# other voice here has} other {# other voices here have}} the same origin',
      values,
    );
  return t('counts {counted} of {full}: one voice alone counts less than its strength', values);
}
