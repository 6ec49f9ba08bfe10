import { describe, expect, test } from 'vitest';
import { hundredths } from '../../common/verdict-words.ts';
import {
  acceptabilitySentence,
  beliefsSentence,
  byExpectedRank,
  centralSentence,
  doubtSentence,
  error,
  mostOftenFirst,
  pairwiseSentence,
} from '../../renderer/domain/robustness/chance-sentences.ts';
import { stepper } from '../../renderer/domain/robustness/engine/chance-run.ts';
import {
  byRoom,
  flipSentence,
  leaderIn,
  mapSentence,
  pointsOfShare,
  regionParts,
  roomOf,
  stabilitySentence,
  takeovers,
  tornadoSentence,
} from '../../renderer/domain/robustness/weight-sentences.ts';
import { freeName } from '../../renderer/domain/what-if/try-weights.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { percent, score } from '../../renderer/model/format.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { weightModel } from '../../scoring/robustness/chance.ts';
import { leastFlip } from '../../scoring/robustness/flip.ts';
import { linearModelOf, sharesOf } from '../../scoring/robustness/linear-model.ts';
import { smaaInTurn } from '../../scoring/robustness/smaa.ts';
import { weightMap } from '../../scoring/robustness/weight-map.ts';
import { memorySession, run } from '../db/workbooks.ts';
import { drawn, otherWeights, SETTINGS, workbook } from './robustness-workbook.ts';

describe('draws in parts', () => {
  test('say early what they say so far, and in the end what one go says', () => {
    const of = workbook();
    const started = smaaInTurn(
      of.answerer.planChance(of.weights, SETTINGS) ?? expect.fail('nothing to draw'),
    );
    let clock = 0;
    const step = stepper(started, () => {
      clock += 10;
      return clock;
    });
    const parts = [step()];
    while (!parts.at(-1)?.last) parts.push(step());
    expect(parts[0]?.result?.samples).toBe(2_000);
    expect(parts.length).toBeGreaterThan(2);
    const done = parts.map((part) => part.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(parts.at(-1)?.done).toBe(started.total);
    expect(parts.at(-1)?.result).toEqual(drawn(of));
  });

  test('are shown now and then, not after every part', () => {
    const of = workbook();
    const started = smaaInTurn(
      of.answerer.planChance(of.weights, { ...SETTINGS, samples: 100_000 }) ?? expect.fail('nothing to draw'),
    );
    let clock = 0;
    // Each part takes 20 ms, so that every part grows by half and results are due every 250 ms.
    const step = stepper(started, () => {
      clock += 10;
      return clock;
    });
    let parts = 0;
    let shown = 0;
    for (let last = false; !last; ) {
      const part = step();
      last = part.last;
      parts++;
      if (part.result) shown++;
    }
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(shown).toBeLessThan(parts);
  });

  test('can leave the evidence as it is, the weights as they are, or both', () => {
    const of = workbook();
    const still = drawn(of, { ...SETTINGS, weights: 'fixed', evidence: false });
    const leader = leaderIn(of.assessment);
    expect(still.rankAcceptability[leader]?.[0]).toBe(1);
    expect(drawn(of, { ...SETTINGS, weights: 'fixed' }).leadVariance?.weights).toBe(0);
    expect(drawn(of, { ...SETTINGS, evidence: false }).leadVariance).toMatchObject({
      weights: 1,
      evidence: 0,
    });
  });

  test('are none without a ranking', () => {
    const of = workbook();
    expect(of.answerer.planChance([], SETTINGS)).toBeNull();
    expect(of.answerer.answer('weights', [])).toBeNull();
    expect(of.answerer.answer('reversals', [])).toEqual([]);
  });
});

describe('what is open in the weights', () => {
  test('the present order puts equal weights together, the largest first', () => {
    expect(weightModel([0.2, 0.5, 0.1, 0.2], new Set(), { weights: 'ordered', width: 1 })).toEqual({
      kind: 'ordered',
      groups: [[1], [0, 3], [2]],
    });
  });

  test('locked shares stay, and the others are open among themselves', () => {
    const settings = { weights: 'ordered', width: 1 } as const;
    expect(weightModel([0.2, 0.5, 0.1, 0.2], new Set([1]), settings)).toEqual({
      kind: 'locked',
      shares: [null, 0.5, null, null],
      others: { kind: 'ordered', groups: [[0, 2], [1]] },
    });
    // Nothing is left to deal out.
    expect(weightModel([0, 1], new Set([1]), settings)).toEqual({ kind: 'fixed', shares: [0, 1] });
  });

  test('a locked weight holds in the draws, the intervals and the tornado', () => {
    const of = workbook();
    const locked = of.weights.map((w, i) => (i === 0 ? { ...w, lockedShare: 0.3 } : w));
    const column = of.assessment.criterionIds.indexOf(locked[0]?.criterionId ?? '');
    const plan = of.answerer.planChance(locked, { ...SETTINGS, weights: 'any' }) ?? expect.fail('no ranking');
    const run = smaaInTurn(plan);
    run.advance(run.total);
    for (const central of run.result().centralWeights)
      if (central) expect(central[column]).toBeCloseTo(0.3, 9);
    const answer = of.answerer.answer('weights', locked) ?? expect.fail('no ranking');
    expect(answer.stability.map(({ criterion }) => criterion)).not.toContain(column);
    expect(answer.stability).toHaveLength(of.weights.length - 1);
    expect(answer.stability.every(({ high }) => high <= 0.7 + 1e-9)).toBe(true);
    expect(answer.weightTornado.map(({ criterion }) => criterion)).not.toContain(column);
  });

  test('a width of 0 is the same as weights that are held', () => {
    const of = workbook();
    const held = drawn(of, { ...SETTINGS, weights: 'fixed' });
    expect(drawn(of, { ...SETTINGS, width: 0 }).rankAcceptability).toEqual(held.rankAcceptability);
  });
});

describe('sentences on chances', () => {
  const of = workbook();
  const result = drawn(of);
  const first = mostOftenFirst(result);
  const chance = hundredths(result.rankAcceptability[first]?.[0] ?? 0);

  test('name who is first most often, and where the doubt comes from', () => {
    expect(acceptabilitySentence(result, of.names)).toContain(
      `${of.names.alternatives[first]} is first most often: its chance to be first is ${chance} of 100`,
    );
    const doubt = doubtSentence(result, SETTINGS, of.names, false);
    expect(doubt).toContain(`to be first is ${chance} of 100 with the weights varied too.`);
    const shares = [...doubt.matchAll(/([\d.]+) %/g)].map(([, share]) => Number(share));
    // Each is rounded by itself, to whole percents where it is large.
    expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 100)).toBeLessThan(1.1);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  test('where two are level nobody has a lead to doubt', () => {
    const { leader, rival } = result.leadVariance ?? expect.fail('two are needed');
    const [a, b] = [of.names.alternatives[leader], of.names.alternatives[rival]];
    expect(doubtSentence(result, SETTINGS, of.names, true)).toContain(
      `Of the doubt about which of ${a} and ${b} is ahead, `,
    );
  });

  test('say so where one thing alone is open, or nothing', () => {
    const held = { ...SETTINGS, weights: 'fixed' } as const;
    expect(doubtSentence(drawn(of, held), held, of.names, false)).toMatch(
      /of 100\. All doubt about its lead over .+ comes from the evidence\.$/,
    );
    const still = { ...held, evidence: false };
    expect(doubtSentence(drawn(of, still), still, of.names, false)).toMatch(
      /^Nothing is drawn: at these weights and values .+ is first\.$/,
    );
  });

  test('what one would have to believe is what moves most from the average draw', () => {
    const known = { ...SETTINGS, weights: 'any', evidence: false } as const;
    const exact = drawn(of, known);
    const never = exact.centralWeights.indexOf(null);
    const mean = exact.centralWeights[0]?.map(() => 1 / of.names.criteria.length) ?? [];
    if (never >= 0) {
      expect(centralSentence(exact, never, mean, [], of.names, known)).toMatch(
        / is never first in 10,000 draws\.$/,
      );
    }
    const second = byExpectedRank(exact)[1] ?? 0;
    const central = exact.centralWeights[second] ?? expect.fail('never first');
    const most = central.indexOf(Math.max(...central));
    const sentence = centralSentence(exact, second, mean, [], of.names, known);
    expect(
      centralSentence(
        exact,
        second,
        mean,
        mean.map(() => 1),
        of.names,
        known,
      ),
    ).toContain('those of all draws, within the error.');
    expect(sentence).toContain(of.names.criteria[most]?.slice(1) ?? '?');
    expect(sentence).toContain(`(${percent(central[most] ?? 0)} instead of `);
  });

  test('how far two spreads lie over one another is said of the two that are first most often', () => {
    const sentence = beliefsSentence(result, of.names);
    const { low, high } = result.scoreIntervals[first] ?? expect.fail('no range');
    expect(sentence).toContain(
      `In 90 of 100 draws the score of ${of.names.alternatives[first]} is between ${score(low)} and ${score(high)}; that of `,
    );
    const held = { ...SETTINGS, weights: 'fixed', evidence: false } as const;
    expect(beliefsSentence(drawn(of, held), of.names)).toMatch(/ is always [\d.]+; .+, below all of it\.$/);
  });

  test('the hardest rival is the one it beats least often', () => {
    const wins = (result.pairwiseWinning[first] ?? []).map((p, b) => (b === first ? 2 : p));
    const rival = wins.indexOf(Math.min(...wins));
    expect(pairwiseSentence(result, of.names)).toContain(
      `above ${of.names.alternatives[rival]}, its hardest rival, in ${hundredths(wins[rival] ?? 0)} of 100`,
    );
  });

  test('no chance is formatNumber as certain, or as none, that is not', () => {
    expect([0, 0.001, 0.25, 0.996, 1].map(hundredths)).toEqual(['0', '<1', '25', '99', '100']);
    expect(error(0.5, 10_000)).toBe('1.0');
    expect(error(0.5, 100_000_000)).toBe('less than 0.1');
  });
});

describe('sentences on other weights', () => {
  const of = workbook();
  const { stability, flips, weightTornado, cellTornado } = otherWeights(of);
  const leader = leaderIn(of.assessment);

  test('stability: the nearest end comes first, and weights that can go anywhere last', () => {
    const rooms = byRoom(stability).map((interval) => roomOf(interval) ?? 2);
    expect(rooms).toEqual([...rooms].sort((a, b) => a - b));
    const nearest = byRoom(stability)[0] ?? expect.fail('no weights');
    const open = stability.filter((interval) => roomOf(interval) !== null).length;
    const sentence = stabilitySentence(stability, leader, of.names, false);
    expect(sentence).toContain(`${open} of ${stability.length} weights`);
    expect(sentence).toContain(takeovers(nearest, of.names));
    const anywhere = stability.map((interval) => ({ ...interval, below: null, above: null }));
    expect(stabilitySentence(anywhere, leader, of.names, false)).toMatch(/^No weight can .+ stays first\.$/);
    expect(stabilitySentence([], leader, of.names, false)).toMatch(/locked/);
    expect(stabilitySentence(anywhere, leader, of.names, true)).toMatch(/ stays among the first\.$/);
  });

  test('flip: what moves adds up, and a rival out of reach is named so', () => {
    const least = leastFlip(flips) ?? expect.fail('nothing dethrones');
    expect(flipSentence(least, of.names, of.assessment)).toMatch(
      new RegExp(
        `^The smallest change: move ${pointsOfShare(least.change / 2)} of the weight from .+ ties with ${of.names.alternatives[leader]}\\.$`,
      ),
    );
    expect(flipSentence(null, of.names, of.assessment)).toContain('No weights put any other level with');
    expect(flipSentence({ ...least, gains: null, losses: [] }, of.names, of.assessment)).toContain('already');
  });

  test('tornado: says the largest swing of either kind', () => {
    for (const [swings, kind] of [
      [weightTornado, 'weights'],
      [cellTornado, 'cells'],
    ] as const) {
      const over = swings.filter((s) => Math.min(s.low.lead ?? 0, s.high.lead ?? 0) < 0).length;
      const sentence = tornadoSentence(swings, kind, leader, of.names, false);
      expect(sentence.toLowerCase()).toContain(
        (of.names.criteria[swings[0]?.criterion ?? 0] ?? '?').toLowerCase(),
      );
      // Beyond the ends a weight may well overturn it, as the stability intervals say.
      const none = `alone overturns the lead within these ends${kind === 'weights' ? ', none and double' : ''}.`;
      expect(sentence).toContain(over === 0 ? none : `${over} of ${swings.length}`);
    }
    expect(tornadoSentence([], 'weights', leader, of.names, false)).toMatch(/^Nothing here moves/);
    expect(tornadoSentence([], 'weights', leader, of.names, true)).toMatch(/ apart from its best rival\.$/);
  });

  test('map: its parts fill the whole', () => {
    const model = linearModelOf(of.assessment) ?? expect.fail('no ranking');
    const map = weightMap(model, 0, 1);
    expect(regionParts(map).reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9);
    expect(mapSentence(map, of.names)).toMatch(/^Of all shares that .+ and .+ can have, .+ in [\d.]+ %\.$/);
  });
});

describe('the weights of a flip certificate', () => {
  test('really tie when they are tried in a copy of the scenario', () => {
    const session = memorySession();
    const { tables } = session.load();
    const of = workbook(tables);
    const flip = leastFlip(otherWeights(of).flips) ?? expect.fail('nothing dethrones');
    expect(flip.change).toBeGreaterThan(0);
    const total = of.weights.reduce((sum, w) => sum + w.value, 0);
    run(session, { type: 'duplicateScenario', scenarioId: of.scenario.id, name: 'Level' });
    const copy = currentScenario(session.load().tables);
    run(session, {
      type: 'setWeights',
      scenarioId: copy.id,
      weights: of.assessment.criterionIds.map((criterionId, j) => ({
        criterionId,
        value: (flip.shares[j] ?? 0) * total,
      })),
    });
    const after = assess(session.load().tables, copy);
    const first = after.standings.filter((s) => s.rank === 1).map((s) => s.alternativeId);
    expect(first).toContain(of.assessment.alternativeIds[flip.rival]);
    expect(first).toContain(of.assessment.alternativeIds[leaderIn(of.assessment)]);
    expect(sharesOf(after).reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 12);
  });

  test('are kept under a name that no scenario has', () => {
    expect(freeName('A: Xen level', ['A'])).toBe('A: Xen level');
    expect(freeName('A: Xen level', ['a: xen level', 'A: Xen level 2'])).toBe('A: Xen level 3');
    expect(freeName('x'.repeat(300), []).length).toBeLessThanOrEqual(120);
    expect(freeName('\u00c9', ['E\u0301 '])).toBe('\u00c9 2');
    expect(freeName(`${'x'.repeat(110)}\u{1f469}and more`, []).isWellFormed()).toBe(true);
  });
});
