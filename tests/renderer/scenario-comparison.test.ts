import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import type { ScenarioColumn } from '../../renderer/domain/scenario-assessments.ts';
import {
  chosenScenarios,
  comparedRows,
  movedShare,
  movesSentence,
  otherWinners,
  weightDifferences,
  weightsSentence,
  winnersSentence,
} from '../../renderer/domain/scenario-matrix.ts';
import { signedPercent } from '../../renderer/model/format.ts';
import { lookup } from '../../renderer/model/lookup.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { listsTables, memorySession, run, shippedTables, slugIds } from '../db/workbooks.ts';

const columnsOf = (tables: WorkbookTables): ScenarioColumn[] =>
  [...tables.scenarios]
    .sort((a, b) => a.position - b.position)
    .map((scenario) => ({ scenario, assessment: assess(tables, scenario) }));

const at = (columns: readonly ScenarioColumn[], slug: string): number =>
  columns.findIndex(({ scenario }) => scenario.slug === slug);

describe('ranks in every scenario', () => {
  const columns = columnsOf(shippedTables());

  test('are those of the scenario, and no two lines have the same place', () => {
    const rows = comparedRows(columns, 0);
    for (const [i, { assessment }] of columns.entries()) {
      for (const { alternativeId, rank, score } of assessment.standings) {
        const place = rows.find((row) => row.key === alternativeId)?.places[i];
        expect([place?.position, place?.score]).toEqual([rank, score]);
      }
      const orders = rows.flatMap((row) => row.places[i]?.order ?? []).sort((a, b) => a - b);
      expect(orders).toEqual(assessment.standings.map((_, n) => n + 1));
      for (const { alternativeId, coverage } of assessment.notRanked) {
        const row = rows.find(({ key }) => key === alternativeId);
        expect(row?.places[i]).toBeNull();
        expect(row?.unranked[i]?.coverage).toBe(coverage);
      }
    }
  });

  test('come in the order of the scenario on the screen', () => {
    for (const shown of columns.keys()) {
      expect(comparedRows(columns, shown).map((row) => row.key)).toEqual(
        [
          ...(columns[shown]?.assessment.standings ?? []),
          ...(columns[shown]?.assessment.notRanked ?? []),
        ].map((s) => s.alternativeId),
      );
    }
  });

  test('say who moves most', () => {
    const rows = comparedRows(columns, 0);
    const widest = Math.max(...rows.map((row) => row.worst - row.best));
    const [, name, best, worst] =
      /^(.+) moves most, between rank (\d+) and (\d+); /.exec(movesSentence(rows)) ?? [];
    expect(rows.some((row) => row.name === name && row.best === Number(best))).toBe(true);
    expect(Number(worst) - Number(best)).toBe(widest);
    expect(movesSentence(comparedRows(columns.slice(0, 1), 0))).toBe(
      'Every alternative has the same rank in every scenario.',
    );
  });

  test('that are shared carry the sign of a tie', () => {
    const session = memorySession();
    const { claims } = session.load().tables;
    run(session, { type: 'excludeClaims', claimIds: claims.map((c) => c.id), reason: 'Without any.' });
    const rows = comparedRows(columnsOf(session.load().tables), 0);
    expect(rows.map((row) => row.places[0]?.rank)).toEqual(['=1', '=1']);
    expect(rows.map((row) => row.places[0]?.order)).toEqual([1, 2]);
  });
});

describe('who is first where', () => {
  test('is told from the most to the fewest scenarios', () => {
    const columns = columnsOf(listsTables());
    const security = columns[at(columns, 'security-first')];
    const linux = columns[at(columns, 'linux-datacenter')];
    if (!security || !linux) return expect.fail('the scenarios are needed');
    expect(otherWinners(security.assessment, linux.assessment)).toBe(true);
    expect(otherWinners(linux.assessment, linux.assessment)).toBe(false);
    expect(winnersSentence([linux])).toBe('Xen is first in Linux datacenter.');
    expect(winnersSentence([linux, security])).toBe(
      'Xen is first in Linux datacenter, KVM in Security first.',
    );
    expect(winnersSentence([linux, security, linux])).toBe(
      'Xen is first in 2 of 3 scenarios, KVM in Security first.',
    );
    expect(winnersSentence([linux, linux])).toBe('Xen is first in both scenarios.');
    const tied = linux.assessment.standings.map((s) => ({ ...s, rank: 1 }));
    const level = { ...security, assessment: { ...security.assessment, standings: tied } };
    expect(winnersSentence([linux, level])).toBe(
      'Xen is first in Linux datacenter; Xen and KVM are level at the top in Security first.',
    );
  });

  test('leaves out and names what has no ranking', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const weights = session.load().tables.criteria.map((c) => ({ criterionId: c.id, value: 0 }));
    run(session, { type: 'setWeights', scenarioId: ids.scenario('security-first'), weights });
    const columns = columnsOf(session.load().tables);
    const one = [at(columns, 'linux-datacenter'), at(columns, 'security-first')].flatMap(
      (i) => columns[i] ?? [],
    );
    expect(winnersSentence(one)).toBe('Xen is first in Linux datacenter; 1 scenario has no ranking.');
    expect(winnersSentence(one.slice(1))).toBe('No scenario ranks anything yet.');
    expect(comparedRows(one, 0).every((row) => row.places[1] === null)).toBe(true);
    // Nobody is first in it, and no weight went anywhere.
    const [ranked, unranked] = one;
    if (!ranked || !unranked) return expect.fail('the scenarios are needed');
    expect(otherWinners(ranked.assessment, unranked.assessment)).toBe(false);
    const moved = weightDifferences(unranked.assessment, ranked.assessment);
    expect(weightsSentence(['Security first', 'Linux datacenter'], moved, (id) => id)).toBe(
      'Nothing to compare: Security first gives no shown criterion a weight.',
    );
    expect(weightsSentence(['A', 'B'], [], (id) => id)).toBe(
      'Nothing to compare: A and B give no shown criterion a weight.',
    );
  });
});

describe('where weights differ', () => {
  const tables = shippedTables();
  const columns = columnsOf(tables);
  const pair = chosenScenarios(columns, 0, [null, null]) ?? expect.fail('two are needed');

  test('the gains are the losses, and they are half of the distance', () => {
    const differences = weightDifferences(pair[0].assessment, pair[1].assessment);
    const gains = differences.reduce((total, d) => total + Math.max(0, d.to - d.from), 0);
    const losses = differences.reduce((total, d) => total + Math.max(0, d.from - d.to), 0);
    expect(gains).toBeCloseTo(losses, 12);
    expect(movedShare(differences)).toBeCloseTo(gains, 12);
    const sizes = differences.map((d) => Math.abs(d.to - d.from));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test('the scenario with the weights furthest away is the other side, unless one is asked for', () => {
    const moved = columns.map((c) => movedShare(weightDifferences(pair[0].assessment, c.assessment)));
    expect(pair[0]).toBe(columns[0]);
    expect(movedShare(weightDifferences(pair[0].assessment, pair[1].assessment))).toBe(Math.max(...moved));
    const [third, second] = [columns[2], columns[1]];
    expect(chosenScenarios(columns, 0, [third?.scenario.id ?? '', second?.scenario.id ?? ''])).toEqual([
      third,
      second,
    ]);
    expect(chosenScenarios(columns.slice(0, 1), 0, [null, null])).toBeNull();
  });

  test('the sentence names the largest gain and loss', () => {
    const nameOf = (id: string): string => lookup(tables).criterion(id).name;
    const differences = weightDifferences(pair[0].assessment, pair[1].assessment);
    expect(weightsSentence(['A', 'B'], differences, nameOf)).toMatch(
      /^From A to B, \d+(\.\d)? % of the weight goes elsewhere: most to .+ \(\+.+ %\), most from .+ \(−.+ %\)\.$/,
    );
    const same = weightDifferences(pair[0].assessment, pair[0].assessment);
    expect(weightsSentence(['A', 'B'], same, nameOf)).toBe('A and B weight every criterion alike.');
    expect([signedPercent(0.12), signedPercent(-0.005), signedPercent(0)]).toEqual([
      '+12 %',
      '−0.5 %',
      '0 %',
    ]);
  });
});
