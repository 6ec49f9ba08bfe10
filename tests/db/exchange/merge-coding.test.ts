import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../db/commands/schema.ts';
import { acceptWorkbookModel } from '../../../db/exchange/accept.ts';
import { previewImport } from '../../../db/exchange/check.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import type { Session } from '../../../db/session.ts';
import { codedAgain, memorySession, run, undoneAndRedone } from '../workbooks.ts';

const OURS: WorkbookModelInput = {
  alternatives: [{ name: 'KVM' }],
  sources: [{ title: 'A letter' }],
  origins: [{ name: 'The fair', kind: 'event' }],
  speakers: [{ name: 'Jo', origin: 'the FAIR' }],
  attributes: [{ name: 'Class', values: [{ name: 'Type 1' }, { name: 'Type 2', slug: 'two' }] }],
  claims: [
    { id: 'b', source: 'A letter', speaker: 'Jo', text: 'So it is.', echoOf: 'a', origin: 'The fair' },
    {
      id: 'a',
      source: 'A letter',
      speaker: 'Jo',
      text: 'It is of type 2.',
      kind: 'experience',
      describes: [{ alternative: 'KVM', attribute: 'class', value: 'two' }],
      settlement: { reason: 'He says so.' },
    },
  ],
  readings: [
    {
      name: 'Third',
      codings: [
        {
          claim: 'a',
          findings: [{ alternative: 'KVM', criterion: 'Security', polarity: 'con', use: 'servers' }],
        },
        { claim: 'b' },
      ],
    },
  ],
};

const importing = (
  session: Session,
  comparison: WorkbookModelInput,
  onConflict: 'keep' | 'replace' = 'keep',
) => run(session, commandSchema.parse({ type: 'importComparison', comparison, onConflict, from: 'x.json' }));

describe('an import of coding', () => {
  test('finds what it refers to whatever stands first, and goes back in one step', () => {
    const session = memorySession();
    undoneAndRedone(session, () => importing(session, OURS));
    const { tables, analyst } = session.load();
    const claim = (text: string) => tables.claims.find((row) => row.text === text) ?? expect.fail();
    const [origin] = tables.origins;
    expect(claim('So it is.')).toMatchObject({
      echoOfId: claim('It is of type 2.').id,
      originId: origin?.id,
    });
    expect(tables.speakers.find(({ name }) => name === 'Jo')?.originId).toBe(origin?.id);
    expect(tables.settlements).toMatchObject([{ reason: 'He says so.', analystId: analyst.id }]);
    const two = tables.attributeValues.find(({ name }) => name === 'Type 2')?.id;
    expect(tables.attributeEntries.map(({ valueId }) => valueId)).toEqual([two]);
    expect(tables.readingClaims).toHaveLength(2);
    expect(tables.readingFindings).toMatchObject([{ polarity: 'con', strength: 1, use: 'servers' }]);
    // The same again says nothing new.
    const again = importing(session, { ...OURS, claims: [], readings: [], origins: OURS.origins });
    expect(again.rows).toEqual([]);
  });

  test('leaves a coding that is there to its reader, unless it is told to replace', () => {
    const session = memorySession();
    const { claimId, readingA, cell } = codedAgain(session);
    const finding = {
      alternative: cell.alternativeId,
      criterion: cell.criterionId,
      polarity: 'neutral' as const,
    };
    const readings = [{ name: 'reader A', codings: [{ claim: claimId, findings: [finding] }] }];
    const coded = () =>
      session
        .load()
        .tables.readingFindings.filter((row) => row.readingId === readingA)
        .map((row) => row.polarity);
    importing(session, { readings });
    expect(coded()).toEqual(['pro']);
    importing(session, { readings }, 'replace');
    expect(coded()).toEqual(['neutral']);
  });
});

test.each<[string, WorkbookModelInput, (string | number)[], string]>([
  [
    'echoes in a ring',
    { ...OURS, claims: OURS.claims?.map((claim) => ({ ...claim, echoOf: claim.id === 'a' ? 'b' : 'a' })) },
    ['claims', 0, 'echoOf'],
    'leads back to itself',
  ],
  [
    'a value that there is not',
    {
      ...OURS,
      claims: OURS.claims?.map((claim) => ({
        ...claim,
        describes: [{ alternative: 'KVM', attribute: 'Class', value: 'Type 3' }],
      })),
    },
    ['claims', 0, 'describes', 0, 'value'],
    'has no value “Type 3”',
  ],
  [
    'a claim that is coded twice',
    { ...OURS, readings: [{ name: 'Third', codings: [{ claim: 'a' }, { claim: 'a' }] }] },
    ['readings', 0, 'codings', 1],
    'codes a claim twice',
  ],
  [
    'an unknown origin',
    { ...OURS, origins: [] },
    ['speakers', 0, 'origin'],
    'There is no origin “the FAIR”.',
  ],
])('%s: is said with its place, and the rest can be imported', (_what, model, path, message) => {
  const present = memorySession().load();
  const { problems } = previewImport(present, model, { onConflict: 'keep' });
  expect(problems[0]).toMatchObject({ path, message: expect.stringContaining(message) });
  const accepted = acceptWorkbookModel(present, model, { onConflict: 'keep' });
  expect(accepted.model?.alternatives).toHaveLength(1);
  expect(accepted.left).toBeGreaterThan(0);
});
