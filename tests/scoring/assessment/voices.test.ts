import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { evidenceSums, valueByRule } from '../../../scoring/assessment/belief.ts';
import { assessCells } from '../../../scoring/assessment/cells.ts';
import { designEffect, originsOf, voicesOfClaims } from '../../../scoring/assessment/voices.ts';
import type { Cell, CellFinding, EvidenceRule, Polarity } from '../../../scoring/types.ts';
import { comparison, type FindingOn, SCENARIO } from '../evidence.ts';

interface Words {
  readonly voice: string;
  readonly origin?: string | null;
  readonly polarity?: Polarity;
  readonly strength?: number;
  readonly credibility?: number;
}

const found = (
  { voice, origin = null, polarity = 'pro', strength = 1, credibility = 1 }: Words,
  i = 0,
): CellFinding => ({
  id: `f${i}`,
  claimId: `c${i}`,
  alternativeId: 'a',
  criterionId: 'x',
  polarity,
  strength,
  use: null,
  uncounted: null,
  credibility,
  voice,
  origin,
  counted: 0,
});

/** The formula as it stands in docs/scoring.md, "Voices", word for word. */
function byTheFormula(findings: readonly CellFinding[], rho: number): { pro: number; con: number } {
  const mass = (its: readonly CellFinding[], polarity: Polarity): number =>
    its.reduce((sum, f) => (f.polarity === polarity ? sum + f.strength * f.credibility : sum), 0);
  const divided = (p: number, c: number) => {
    const d = 1 + rho * Math.max(0, p + c - 1);
    return { pro: p / d, con: c / d };
  };
  const total = (parts: readonly { pro: number; con: number }[]) => ({
    pro: parts.reduce((sum, part) => sum + part.pro, 0),
    con: parts.reduce((sum, part) => sum + part.con, 0),
  });
  const voices = [...Map.groupBy(findings, (f) => f.voice).values()].map((its) => ({
    origin: its[0]?.origin ?? null,
    ...divided(mass(its, 'pro'), mass(its, 'con')),
  }));
  const origins = [...Map.groupBy(voices, (voice) => voice.origin)].flatMap(([origin, its]) => {
    if (origin === null) return its;
    const { pro, con } = total(its);
    return [divided(pro, con)];
  });
  return total(origins);
}

/** Random numbers that are the same on every run. */
function randomly(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below };
}

const RHOS = [0, 0.1, 0.25, 0.5, 0.75, 1];
const RULES: readonly EvidenceRule[] = ['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only'];

/** A cell of up to 12 findings by up to 5 voices, most without an origin; a voice has one. */
function randomCell({ next, below }: ReturnType<typeof randomly>): CellFinding[] {
  const origins = Array.from({ length: 5 }, () => (below(3) === 0 ? `o${below(2)}` : null));
  return Array.from({ length: 1 + below(12) }, (_, i) => {
    const voice = below(5);
    return found(
      {
        voice: `v${voice}`,
        origin: origins[voice] ?? null,
        polarity: below(2) === 0 ? 'pro' : 'con',
        strength: [0.5, 1, 2][below(3)] ?? 1,
        // A root has digits to the end, so that sums round and their order can be seen.
        credibility: below(2) === 0 ? 1 : Math.sqrt(next()),
      },
      i,
    );
  });
}

const shuffled = <T>(values: readonly T[], { below }: ReturnType<typeof randomly>): T[] => {
  const all = [...values];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
};

const replaced = (cell: readonly CellFinding[], i: number, by: readonly CellFinding[]): CellFinding[] =>
  cell.flatMap((finding, k) => (k === i ? by : [finding]));

describe('the design effect', () => {
  test('leaves up to one finding alone and lets nobody count for more than 1 / rho', () => {
    expect([0, 0.5, 1, 2, 3].map((mass) => designEffect(mass, 0.5))).toEqual([1, 1, 1, 1.5, 2]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(...RHOS),
        (mass, rho) => mass / designEffect(mass, rho) <= (rho === 0 ? mass : 1 / rho) + 1e-9,
      ),
    );
  });
});

describe('counting voices, on 40,000 random cells', () => {
  const CELLS = 40_000;

  test('is the formula, does not hang on the order, and splits claims without a trace', () => {
    const random = randomly(1);
    for (let n = 0; n < CELLS; n++) {
      const cell = randomCell(random);
      const rho = RHOS[n % RHOS.length] ?? 0;
      const sums = evidenceSums(cell, rho);
      const formula = byTheFormula(cell, rho);
      if (Math.abs(sums.pro - formula.pro) + Math.abs(sums.con - formula.con) > 1e-12 * cell.length)
        expect.fail(`${JSON.stringify({ cell, rho, sums, formula })}`);
      const other = evidenceSums(shuffled(cell, random), rho);
      if (!Object.is(sums.pro, other.pro) || !Object.is(sums.con, other.con) || sums.voices !== other.voices)
        expect.fail(`the order counts: ${JSON.stringify({ cell, rho })}`);
      const i = random.below(cell.length);
      const whole = cell[i] as CellFinding;
      const half = { ...whole, strength: whole.strength / 2 };
      const split = evidenceSums(replaced(cell, i, [half, half]), rho);
      if (
        Math.abs(split.pro - sums.pro) + Math.abs(split.con - sums.con) > 1e-13 * cell.length ||
        split.voices !== sums.voices
      )
        expect.fail(`a split claim counts otherwise: ${JSON.stringify({ cell, rho, i })}`);
    }
  });

  test('a value never falls with more for it, nor rises with more against it, and never jumps, by any rule', () => {
    const random = randomly(2);
    for (let n = 0; n < CELLS; n++) {
      const cell = randomCell(random);
      const rho = RHOS[n % RHOS.length] ?? 0;
      const i = random.below(cell.length);
      const before = cell[i] as CellFinding;
      const more =
        n % 2 === 0
          ? { ...before, strength: before.strength * (1 + 2 * random.next()) }
          : { ...before, credibility: before.credibility + (1 - before.credibility) * random.next() };
      const a = evidenceSums(cell, rho);
      const b = evidenceSums(replaced(cell, i, [more]), rho);
      const added = more.strength * more.credibility - before.strength * before.credibility;
      const up = before.polarity === 'pro' ? 1 : -1;
      if (up * (b.pro - a.pro) < -1e-12 || up * (a.con - b.con) < -1e-12)
        expect.fail(`not monotone: ${JSON.stringify({ cell, rho, i, more })}`);
      // Continuous, and more than that: P and C move by no more than twice what is added.
      if (Math.abs(b.pro - a.pro) > 2 * added + 1e-12 || Math.abs(b.con - a.con) > 2 * added + 1e-12)
        expect.fail(`a jump: ${JSON.stringify({ cell, rho, i, more })}`);
      // Quantiles take their time.
      const rules = n % 20 === 0 ? RULES : (['beta', 'mean'] as const);
      for (const rule of rules) {
        const [from, to] = [a, b].map(({ pro, con }) => valueByRule(rule, pro, con));
        if (up * ((to as number) - (from as number)) < -1e-9)
          expect.fail(`${rule} is not monotone: ${JSON.stringify({ cell, rho, i, more })}`);
      }
    }
  });

  test('one more finding never speaks against itself, and no voice counts for more than 1 / rho', () => {
    const random = randomly(3);
    for (let n = 0; n < CELLS; n++) {
      const [first, ...cell] = randomCell(random) as [CellFinding, ...CellFinding[]];
      const rho = RHOS[n % RHOS.length] ?? 0;
      const without = evidenceSums(cell, rho);
      const sums = evidenceSums([first, ...cell], rho);
      const up = first.polarity === 'pro' ? 1 : -1;
      if (up * (sums.pro - without.pro) < -1e-12 || up * (without.con - sums.con) < -1e-12)
        expect.fail(`speaks against itself: ${JSON.stringify({ first, cell, rho })}`);
      const most = sums.voices / rho;
      if (rho > 0 && sums.pro + sums.con > most + 1e-9)
        expect.fail(`counts too much: ${JSON.stringify({ first, cell, rho })}`);
    }
  });

  test('a rho of 0 is the plain sum in the order of size, to the last bit', () => {
    const random = randomly(4);
    for (let n = 0; n < CELLS; n++) {
      const cell = randomCell(random);
      const plain = (polarity: Polarity): number =>
        cell
          .filter((f) => f.polarity === polarity)
          .map((f) => f.strength * f.credibility)
          .filter((mass) => mass > 0)
          .sort((a, b) => a - b)
          .reduce((sum, mass) => sum + mass, 0);
      const { pro, con } = evidenceSums(cell, 0);
      if (!Object.is(pro, plain('pro')) || !Object.is(con, plain('con')))
        expect.fail(JSON.stringify({ cell, pro, con }));
    }
  });
});

const cellOf = (findings: readonly Partial<FindingOn>[], rho: number): Cell => {
  const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
  const evidence = comparison(
    ['a', 'b'],
    { x: 1 },
    findings.map((f) => ({ ...on, ...f })),
  );
  return assessCells(evidence, { ...SCENARIO, rho }).cells.get('a|x') ?? expect.fail('no cell');
};

describe('the voices of a cell', () => {
  test('what one holder says eight times counts for less than two findings', () => {
    const cell = cellOf(
      Array.from({ length: 8 }, (_, i) => ({ speaker: `reporter ${i}`, holder: 'crosby' })),
      0.5,
    );
    expect(cell).toMatchObject({ proCount: 8, voices: 1 });
    expect(cell.pro).toBeCloseTo(8 / 4.5, 12);
    expect(cell.findings.map((f) => f.counted)).toEqual(Array.from({ length: 8 }, () => 1 / 4.5));
  });

  test('three documents of one observation are one voice, however they are filed', () => {
    const documents = ['one', 'two', 'three'].map((speaker) => ({
      speaker,
      source: speaker,
      origin: 'fire',
    }));
    const cell = cellOf(documents, 0.5);
    expect(cell.voices).toBe(1);
    expect(cell.pro).toBeCloseTo(3 / 2, 12);
    expect(cellOf([...documents].reverse(), 0.5).pro).toBe(cell.pro);
    // At 1 they are one finding and no more; at 0 they are three.
    expect(cellOf(documents, 1).pro).toBeCloseTo(1, 12);
    expect(cellOf(documents, 0)).toMatchObject({ pro: 3, voices: 1 });
    expect(cellOf(documents.slice(0, 1), 0.5).pro).toBe(1);
  });

  test('what findings count adds up to P and C, and a judgement hides none of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            polarity: fc.constantFrom<Polarity>('pro', 'con', 'neutral'),
            strength: fc.constantFrom(0.5, 1, 2),
            speaker: fc.constantFrom('u', 'v', 'w'),
            origin: fc.constantFrom(null, 'o', 'p'),
          }),
          { maxLength: 12 },
        ),
        fc.constantFrom(...RHOS),
        (findings, rho) => {
          const cell = cellOf(findings, rho);
          const of = (polarity: Polarity): number =>
            cell.findings.reduce((sum, f) => (f.polarity === polarity ? sum + f.counted : sum), 0);
          expect(of('pro')).toBeCloseTo(cell.pro, 12);
          expect(of('con')).toBeCloseTo(cell.con, 12);
          expect(of('neutral')).toBe(0);
        },
      ),
    );
  });

  test('an employer makes its people one voice, and leaves others alone', () => {
    const evidence = comparison(['a', 'b'], { x: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro', speaker: 'ada' },
      { alternative: 'a', criterion: 'x', polarity: 'con', speaker: 'bob' },
      { alternative: 'a', criterion: 'x', polarity: 'pro', speaker: 'cyd' },
    ]);
    const employed = {
      ...evidence,
      speakers: evidence.speakers.map((s) => (s.id === 'cyd' ? s : { ...s, originId: 'ibm' })),
    };
    const cell = assess(employed, { ...SCENARIO, rho: 0.5 }).cells.get('a|x');
    expect(cell?.voices).toBe(2);
    expect(cell?.findings.map((f) => f.origin)).toEqual(['ibm', 'ibm', null]);
    expect(cell?.pro).toBeCloseTo(1 + 1 / 1.5, 12);
    expect(cell?.con).toBeCloseTo(1 / 1.5, 12);
  });
});

describe('an echo', () => {
  const claim = (id: string, holderId: string, echoOfId: string | null = null) => ({
    id,
    holderId,
    echoOfId,
  });

  test('has the voice of what was there first, and any other claim its holder’s', () => {
    const claims = [
      claim('1', 'ada'),
      claim('2', 'bob', '1'),
      claim('3', 'cyd', '2'),
      claim('4', 'bob'),
      claim('5', 'eve', 'gone'),
    ];
    expect(claims.map(voicesOfClaims(claims))).toEqual(['ada', 'ada', 'ada', 'bob', 'eve']);
    expect(claims.map(voicesOfClaims(claims.map((one) => ({ ...one, echoOfId: null }))))[0]).toBe('ada');
  });

  test('that leads back to itself comes to an end', () => {
    const claims = [claim('1', 'ada', '2'), claim('2', 'bob', '1')];
    for (const voice of claims.map(voicesOfClaims(claims))) expect(['ada', 'bob']).toContain(voice);
  });

  test('adds to that voice and to no other, whatever the origin of who repeats it', () => {
    const evidence = comparison(
      ['a', 'b'],
      { x: 1 },
      ['ada', 'bob', 'bob'].map((speaker) => ({
        alternative: 'a',
        criterion: 'x',
        polarity: 'pro' as const,
        speaker,
      })),
    );
    const repeated = {
      ...evidence,
      claims: evidence.claims.map((one, i) => (i === 1 ? { ...one, echoOfId: 'claim-0' } : one)),
      speakers: evidence.speakers.map((one) => (one.id === 'bob' ? { ...one, originId: 'ibm' } : one)),
    };
    const cell = assess(repeated, { ...SCENARIO, rho: 0.5 }).cells.get('a|x');
    expect(cell?.findings.map(({ voice, origin }) => [voice, origin])).toEqual([
      ['ada', null],
      ['ada', null],
      ['bob', 'ibm'],
    ]);
    expect(cell?.voices).toBe(2);
    expect(cell?.pro).toBeCloseTo(2 / 1.5 + 1, 12);
  });
});

describe('origins', () => {
  test('connect voices over others, in any order, and are called after the smallest', () => {
    const told = [
      { voice: 'a', origins: ['q'] },
      { voice: 'b', origins: ['q', 'p'] },
      { voice: 'c', origins: ['p'] },
      { voice: 'd', origins: [] },
      { voice: 'a', origins: [] },
      { voice: 'e', origins: ['z'] },
    ];
    const origins = ['p', 'p', 'p', null, 'p', 'z'];
    expect(originsOf(told)).toEqual(origins);
    const backwards = [...told.keys()].reverse();
    expect(originsOf(backwards.map((i) => told[i] ?? expect.fail()))).toEqual(
      backwards.map((i) => origins[i]),
    );
  });

  test('a voice and an origin of the same name are two things', () => {
    expect(
      originsOf([
        { voice: 'x', origins: [] },
        { voice: 'y', origins: ['x'] },
      ]),
    ).toEqual([null, 'x']);
    const cell = cellOf([{ speaker: 'x' }, { speaker: 'y', origin: 'x' }], 0.5);
    expect(cell).toMatchObject({ voices: 2, pro: 2 });
  });
});
