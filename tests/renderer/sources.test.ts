import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countClaims } from '../../common/context.ts';
import { parseCredibility } from '../../renderer/domain/source-fields.ts';
import {
  type ClaimDraft,
  claimColumns,
  PLAINLY_SAID,
  whatIsMissing,
} from '../../renderer/features/editors/claim-draft.ts';
import type { FindingDraft } from '../../renderer/features/editors/FindingRows.tsx';
import {
  countWords,
  orNull,
  parseParagraph,
  splitNames,
} from '../../renderer/features/editors/field-values.ts';
import { leaderWords, sourceInfluences } from '../../renderer/features/sources/influence.ts';
import { layoutText, paragraphAt, wholeWords } from '../../renderer/features/sources/layout.ts';
import { stateSentence } from '../../renderer/features/sources/states.ts';
import { editorOfSelection } from '../../renderer/model/editor.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { listsTables, shippedTables } from '../db/workbooks.ts';

const passage = (claimId: string, start: number | null, end: number | null) => ({
  claimId,
  start,
  end,
  state: start === null ? ('orphaned' as const) : ('verified' as const),
});

const layout = (text: string, passages: ReturnType<typeof passage>[] = []) =>
  layoutText({ text, passages, paragraphs: [{ number: 1, start: 0, end: text.length }] });

const segmentsOf = (chunks: ReturnType<typeof layoutText>) =>
  chunks.flatMap((chunk) => chunk.lines.flatMap((line) => line.segments));

describe('the layout of a text', () => {
  test('cuts lines where claims begin and end, the claim with the fewest words first', () => {
    const text = 'one two three\nfour five';
    const chunks = layout(text, [
      passage('long', 4, 18),
      passage('short', 8, 13),
      passage('gone', null, null),
    ]);
    expect(segmentsOf(chunks).map((s) => [s.text, s.claims.map((c) => c.claimId)])).toEqual([
      ['one ', []],
      ['two ', ['long']],
      ['three', ['short', 'long']],
      ['four', ['long']],
      [' five', []],
    ]);
    expect([...(chunks[0]?.claimIds ?? [])].sort()).toEqual(['long', 'short']);
  });

  test('numbers the lines on which paragraphs begin', () => {
    const text = 'One\ngoes on.\n\nTwo.';
    const [chunk] = layoutText({
      text,
      passages: [],
      paragraphs: [
        { number: 1, start: 0, end: 12 },
        { number: 3, start: 14, end: 18 },
      ],
    });
    expect(chunk?.lines.map((line) => [line.paragraph, line.apart])).toEqual([
      [1, true],
      [null, false],
      [3, true],
    ]);
  });

  test('leads from every segment back to its place, whatever the text and the claims', () => {
    const place = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.array(place, { maxLength: 6 }),
        (text, places) => {
          const passages = places.map(([start, length], i) => passage(String(i), start, start + length));
          const segments = segmentsOf(layout(text, passages));
          for (const { start, text: words } of segments)
            expect(text.slice(start, start + words.length)).toBe(words);
          const drawn = segments.map((s) => s.text).join('');
          expect(drawn.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  test('cuts a line of a megabyte into pieces, never inside a character', () => {
    const words = layout('lorem ipsum '.repeat(90_000));
    const faces = layout('😀'.repeat(10_000));
    for (const chunks of [words, faces]) {
      const segments = segmentsOf(chunks);
      expect(Math.max(...segments.map((s) => s.text.length))).toBeLessThanOrEqual(4_000);
      expect(segments.every((s) => s.text.isWellFormed())).toBe(true);
    }
    expect(words.length).toBeGreaterThan(100);
  });

  test('knows the paragraph of a place and the whole words of a selection', () => {
    const paragraphs = [{ number: 7, start: 3, end: 9 }];
    expect([2, 3, 8, 9].map((at) => paragraphAt(paragraphs, at))).toEqual([null, 7, 7, null]);
    expect(wholeWords('alpha beta gamma', 8, 12)).toEqual({ start: 6, end: 16 });
    expect(wholeWords('alpha beta gamma', 5, 11)).toEqual({ start: 6, end: 10 });
    expect(wholeWords('alpha   beta', 5, 8)).toBeNull();
  });
});

describe('sources in words', () => {
  test('unchecked claims are counted by themselves', () => {
    const states = ['unchecked', 'verified', 'orphaned', 'verified'] as const;
    expect(stateSentence(states.map((state) => ({ state })))).toBe('2 verified, 1 orphaned, 1 unchecked');
  });

  test('each says who would be first without it', () => {
    const tables = shippedTables();
    const [scenario] = tables.scenarios;
    if (!scenario) throw new Error('There is no scenario.');
    const rows = sourceInfluences(tables, scenario);
    expect(rows).toHaveLength(5);
    const { counting, context } = countClaims(tables.claims, tables.findings);
    expect(rows.reduce((sum, row) => sum + row.claims.counting, 0)).toBe(counting);
    expect(rows.reduce((sum, row) => sum + row.claims.context, 0)).toBe(context);
    for (const row of rows) {
      const claims = tables.claims.filter((claim) => claim.sourceId !== row.source.id);
      const left = new Set(claims.map((claim) => claim.id));
      const findings = tables.findings.filter((finding) => left.has(finding.claimId));
      const first = assess({ ...tables, claims, findings }, scenario).standings[0];
      expect(row.without?.alternativeIds[0]).toBe(first?.alternativeId);
    }
  });

  test('one that nothing is counted from changes nothing', () => {
    const tables = listsTables();
    const [scenario] = tables.scenarios;
    if (!scenario) throw new Error('There is no scenario.');
    const idle = sourceInfluences(tables, scenario).filter((row) => row.counted === 0);
    expect(idle.length).toBeGreaterThan(0);
    expect(idle.every((row) => row.sameLeader)).toBe(true);
  });

  test('leaders are named with their lead', () => {
    const name = (id: string) => id.toUpperCase();
    expect(leaderWords({ alternativeIds: ['a'], lead: 3.21 }, name)).toBe('A by 3.2');
    expect(leaderWords({ alternativeIds: ['a', 'b'], lead: 0 }, name)).toBe('A and B tie');
    expect(leaderWords({ alternativeIds: ['a'], lead: null }, name)).toBe('A');
    expect(leaderWords(null, name)).toBe('nothing to rank');
  });

  test('credibility is a number from 0 to 1', () => {
    expect(['0.5', ' 1 ', '0,25', '0,125', '', '2', '-1', 'x', '0x1'].map(parseCredibility)).toEqual([
      0.5,
      1,
      0.25,
      0.125,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a claim being written', () => {
  const finding: FindingDraft = {
    key: 0,
    alternativeId: 'rust',
    criterionId: 'tests',
    polarity: 'pro',
    strength: 2,
    inferred: false,
    use: '',
    remark: ' “by far” ',
  };
  const draft: ClaimDraft = {
    ...PLAINLY_SAID,
    sourceId: 'source',
    paragraph: '3',
    speakerId: 'ada',
    holderId: '',
    text: 'Rust passes.',
    date: '',
    findings: [finding],
  };

  test('becomes a command when nothing is missing', () => {
    expect(whatIsMissing(draft)).toBeNull();
    expect(claimColumns(draft)).toEqual({
      sourceId: 'source',
      paragraph: 3,
      speakerId: 'ada',
      holderId: 'ada',
      text: 'Rust passes.',
      transmission: 'own',
      sureness: 'sure',
      form: 'statement',
      kind: 'opinion',
      directness: 'direct',
      doubts: [],
      date: null,
      undated: false,
      about: null,
      speakerInferred: false,
      echoOfId: null,
      originId: null,
      findings: [
        {
          alternativeId: 'rust',
          criterionId: 'tests',
          polarity: 'pro',
          strength: 2,
          inferred: false,
          use: null,
          remark: '“by far”',
        },
      ],
    });
  });

  test('keeps what is said of how it is said, and has no date where it is undated', () => {
    const said = {
      doubts: ['vague'],
      kind: 'rumour',
      about: ' 2008 ',
      echoOfId: 'e',
      originId: 'o',
    } as const;
    const columns = claimColumns({ ...draft, ...said, date: '2009-01-01', undated: true });
    expect(columns).toMatchObject({ ...said, about: '2008', date: null, undated: true });
  });

  test.each<[Partial<ClaimDraft>, RegExp]>([
    [{ sourceId: '' }, /source/],
    [{ speakerId: '' }, /who says it/],
    [{ text: '  ' }, /own words/],
    [{ text: 'word '.repeat(26) }, /26 words/],
    [{ paragraph: '0' }, /paragraph/],
    [{ paragraph: '1.5' }, /paragraph/],
    [{ findings: [{ ...finding, alternativeId: '' }] }, /finding/],
    [
      { findings: [finding, { ...finding, criterionId: 'other', remark: '' }] },
      /which words give finding 2 the strength 2/,
    ],
    [
      { findings: [{ ...finding, strength: 1, inferred: true, remark: ' ' }] },
      /by what finding 1 means an alternative that is not named/,
    ],
  ])('says what is missing: %o', (change, words) => {
    expect(whatIsMissing({ ...draft, ...change })).toMatch(words);
  });

  test('words, names and empty fields', () => {
    expect([countWords(''), countWords(' one\ntwo  three ')]).toEqual([0, 3]);
    expect(splitNames(' KVM, kvm , ,KVM')).toEqual(['KVM', 'kvm']);
    expect([orNull('  '), orNull(' x ')]).toEqual([null, 'x']);
    expect([parseParagraph(''), parseParagraph('12'), parseParagraph('x')]).toEqual([null, 12, undefined]);
  });
});

test('edit and delete mean what the inspector explains, else the source that is read', () => {
  const nothing = { selection: null, view: 'sources', reader: null };
  expect(editorOfSelection(nothing)).toBeNull();
  expect(editorOfSelection({ ...nothing, reader: 's' })).toEqual({ kind: 'source', id: 's' });
  expect(editorOfSelection({ ...nothing, view: 'matrix', reader: 's' })).toBeNull();
  const selection = { kind: 'claim', claimId: 'c', from: null } as const;
  expect(editorOfSelection({ ...nothing, reader: 's', selection })).toEqual({ kind: 'claim', id: 'c' });
});
