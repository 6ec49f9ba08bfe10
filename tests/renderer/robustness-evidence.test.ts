import { describe, expect, test } from 'vitest';
import { METHOD_WORDS } from '../../renderer/domain/methods/method-words.ts';
import {
  byEffect,
  concentratedWarning,
  credibilitySentence,
  dependenceSentence,
  doubtText,
  isDoubted,
  missingSentence,
  rangesSentence,
  readingSentence,
  restsSentence,
} from '../../renderer/domain/robustness/evidence-sentences.ts';
import { wordsOf } from '../../renderer/domain/robustness/show-words.ts';
import { reversalLines, reversalSentence } from '../../renderer/features/robustness/robustness-sentences.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import * as format from '../../renderer/model/format.ts';
import { evidenceGroups, GROUP_KINDS } from '../../scoring/sensitivity/evidence-groups.ts';
import { listsTables, shippedTables } from '../db/workbooks.ts';
import { workbook } from './robustness-workbook.ts';

describe('the evidence questioned', () => {
  const of = workbook();
  const asked = of.answerer.answer('question', of.weights);
  const place = { tables: of.tables, assessment: of.assessment };

  test('flips come first, and the sentence counts and names them', () => {
    for (const kind of GROUP_KINDS) {
      const groups = byEffect(asked.leaveOneOut[kind].groups);
      const flips = groups.filter((group) => group.winnerChanges).length;
      // Who gives only context is not counted among them.
      const carrying = groups.filter((group) => group.findings + group.measurements > 0).length;
      expect(groups.slice(0, flips).every((group) => group.winnerChanges)).toBe(true);
      expect(dependenceSentence(groups, kind, place)).toContain(
        flips === 0 ? 'The first place stays' : `Without ${flips} of ${carrying}`,
      );
    }
    expect(dependenceSentence([], 'source', place)).toBe('There is no evidence by source to leave out.');
  });

  test('where several are first already, nobody else need become it', () => {
    const standings = of.assessment.standings.map((s) => ({ ...s, rank: 1 }));
    const groups = asked.leaveOneOut.source.groups.map((group) => ({ ...group, winnerChanges: true }));
    const sentence = dependenceSentence(groups, 'source', {
      ...place,
      assessment: { ...place.assessment, standings },
    });
    expect(sentence).toContain('the tie at the top would be another: ');
    expect(sentence).not.toContain('somebody else');
  });

  test('ranks that move are told with their range', () => {
    const by = asked.leaveOneOut.source;
    const sentence = rangesSentence(by, of.names);
    for (const { alternativeId, best, worst } of by.rankRanges) {
      const told = `${of.names.alternative(alternativeId)} ${best} to ${worst}`;
      if (best < worst) expect(sentence).toContain(told);
      else expect(sentence).not.toContain(told);
    }
    const still = by.rankRanges.map((range) => ({ ...range, best: range.present, worst: range.present }));
    expect(rangesSentence({ ...by, rankRanges: still }, of.names)).toMatch(
      /^Every alternative keeps its rank/,
    );
  });

  test('one that carries more than half is warned of', () => {
    const shares = asked.leadShares.source ?? expect.fail('no second');
    const [main] = shares.carriers;
    expect(restsSentence({ ...shares, concentrated: false }, place)).not.toContain('Careful');
    expect(restsSentence({ ...shares, concentrated: true }, place)).toContain(
      `Careful: “${of.tables.sources.find((s) => s.id === main?.key)?.shortTitle ?? ''}”`,
    );
    expect(restsSentence(null, place)).toBe('Nothing that was said carries the lead.');
    expect(restsSentence({ ...shares, lead: 0 }, place)).toContain('no lead to carry');
    expect(restsSentence({ ...shares, effectiveNumber: 2.9, concentrated: false }, place)).toBe(
      'It is as if 2.9 sources carried the lead in equal parts.',
    );
    const judged = { kind: 'judgement', key: null, points: 3, gross: 3, share: 1 } as const;
    expect(
      restsSentence({ ...shares, carriers: [judged], effectiveNumber: 1, concentrated: true }, place),
    ).toBe('Judgements of analysts carry the whole lead.');
  });

  test('the warning does not call judgements a source', () => {
    const shares = asked.leadShares.source ?? expect.fail('no second');
    const judged = { kind: 'judgement', key: null, points: 3, gross: 3, share: 1 } as const;
    expect(concentratedWarning(shares)).toMatch(/^One source has more /);
    expect(concentratedWarning({ ...shares, carriers: [judged] })).toMatch(
      /^Judgements of analysts have more /,
    );
    expect(concentratedWarning({ ...shares, carriers: [{ ...judged, kind: 'measurement' }] })).toMatch(
      /^Measured numbers have more /,
    );
  });

  test('what names no source is left out in words, and ties are told as ties', () => {
    const [first] = asked.leaveOneOut.source.groups;
    const ids = of.assessment.alternativeIds;
    if (!first) return expect.fail('no sources');
    const tie = { alternativeIds: ids, lead: 0 };
    const unnamed = { ...first, key: null, winnerChanges: true, leader: tie };
    expect(dependenceSentence([unnamed, { ...first, winnerChanges: false }], 'source', place)).toMatch(
      `Without 1 of 2 sources somebody else would be first: without what names no source ${format.fewOf(ids.map(of.names.alternative))} tie.`,
    );
    // Without the only group nothing is left, so that there is no ranking to speak of.
    expect(dependenceSentence([unnamed], 'source', place)).toBe(
      'Of nothing that counts the source is known.',
    );
    expect(dependenceSentence([first], 'source', place)).toMatch(/^All that counts has one source: “.+”\.$/);
  });

  test('every group leads to the claims that it is made of', () => {
    for (const kind of ['speaker', 'affiliation', 'year'] as const) {
      for (const group of evidenceGroups(of.tables, kind)) {
        const chosen = wordsOf(group, of.tables);
        const found = of.tables.claims.filter(
          (claim) =>
            (chosen?.speaker?.includes(claim.speakerId) ?? true) &&
            (chosen?.source?.includes(claim.sourceId) ?? true),
        );
        expect(found).toEqual(expect.arrayContaining([...group.claims]));
      }
    }
    expect(wordsOf({ kind: 'judgement', key: null }, of.tables)).toBeNull();
  });

  test('reading list, credibility and what is missing say what they hold', () => {
    const [most] = asked.readingList;
    expect(readingSentence(asked.readingList, of.names)).toContain(
      `Settle ${of.names.alternative(most?.alternativeId ?? '')} on `,
    );
    expect(readingSentence([], of.names)).toBe('No single cell could change the first place.');
    expect(readingSentence(most ? [{ ...most, probability: 1 }] : [], of.names)).toContain(
      ' next: whatever it turns out to be, it ends the tie. 1 cell could do so ',
    );
    expect(isDoubted(of)).toBe(false);
    expect(credibilitySentence(asked.credibility, of.names, false)).toContain('believed in full');
    const leaderChange = { at: 0.5, rivalIds: [of.assessment.alternativeIds[1] ?? ''] };
    expect(credibilitySentence({ ...asked.credibility, leaderChange }, of.names, true)).toContain(
      'level at 50 %',
    );
    expect(doubtText({ sourceId: '', present: 1, leaderChange }, of.names)).toContain('0.50 (now 1): ');
    expect(doubtText(undefined, of.names)).toBe('never');
    const open = asked.missing.alternatives.filter((a) => a.couldBeFirst);
    const sentence = missingSentence(asked.missing, of.names);
    for (const { alternativeId } of open.slice(0, 3)) {
      expect(sentence).toContain(of.names.alternative(alternativeId));
    }
  });
});

describe('rank reversal', () => {
  test('the weighted sum and the weighted product never turn two round', () => {
    for (const tables of [shippedTables(), listsTables()]) {
      for (const scenario of tables.scenarios) {
        const of = workbook(tables, scenario);
        const methods = of.answerer.answer('reversals', of.weights);
        expect(methods.map(({ method }) => method)).toEqual(
          expect.arrayContaining(['mavt', 'wpm', 'topsis', 'promethee']),
        );
        expect(methods.filter(({ never }) => never).map(({ method }) => method)).toEqual(['mavt', 'wpm']);
        for (const method of methods.filter(({ never }) => never)) {
          expect(reversalLines(method, of.names)).toEqual([]);
        }
      }
    }
  });

  test('the sentence names the methods that do', () => {
    const of = workbook();
    const methods = of.answerer.answer('reversals', of.weights);
    const turning = methods.filter((method) => reversalLines(method, of.names).length > 0);
    expect(turning.length).toBeGreaterThan(0);
    const sentence = reversalSentence(methods, of.names);
    for (const { method } of turning)
      expect(sentence).toContain(format.inSentence(METHOD_WORDS[method].name));
    const none = methods.map((method) => ({ ...method, dropped: [] }));
    expect(reversalSentence(none, of.names)).toMatch(/no other method does either\.$/);
    const moving = none.map((method) => ({ ...method, never: false }));
    expect(reversalSentence(moving, of.names)).toMatch(/even the weighted sum .+; here no method does\.$/);
  });

  test('is asked with the options of the scenario, and a method without an answer says why', () => {
    const tables = shippedTables();
    const scenario = { ...currentScenario(tables), methodOptions: { wpm: { normalization: 'minmax' } } };
    const of = workbook(tables, scenario);
    const product = of.answerer.answer('reversals', of.weights).find(({ method }) => method === 'wpm');
    expect(product?.fault).toMatch(/ becomes 0 by the normalization, but a product needs factors above 0\.$/);
    expect(product?.fault).not.toContain('performance[');
  });
});
