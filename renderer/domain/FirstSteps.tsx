import type { CommandId } from '../../common/commands.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { run } from '../commands/run.ts';
import * as format from '../model/format.ts';
import { useTables } from '../model/store.ts';
import './first-steps.css';
import { comparable } from './order.ts';

interface Step {
  readonly what: string;
  readonly why: string;
  readonly count: number;
  readonly one: string;
  readonly many: string;
  readonly command: CommandId;
}

/** What a new workbook needs, in the order in which it is needed, until it has it all. */
export function FirstSteps() {
  const { alternatives, criteria, sources, claims } = useTables();
  const steps: readonly Step[] = [
    {
      what: 'Say what is compared',
      why: 'Each alternative becomes a column.',
      count: comparable(alternatives).length,
      one: 'alternative',
      many: 'alternatives',
      command: 'newAlternative',
    },
    {
      what: 'Say what it is compared on',
      why: 'Each criterion becomes a row, with a weight.',
      count: criteria.length,
      one: 'criterion',
      many: 'criteria',
      command: 'newCriterion',
    },
    {
      what: 'Add a source and attach its text',
      why: 'An article, a report, a mail: whatever says something.',
      count: sources.length,
      one: 'source',
      many: 'sources',
      command: 'newSource',
    },
    {
      what: 'File what it says as claims',
      why: 'Each finding of a claim moves a cell.',
      count: claims.length,
      one: 'claim',
      many: 'claims',
      command: 'newClaim',
    },
  ];
  const next = steps.findIndex((step) => step.count === 0);
  if (next === -1) return null;
  return (
    <section className="first-steps" aria-labelledby="first-steps-title" data-testid="first-steps">
      <h2 id="first-steps-title">A new comparison, in four steps</h2>
      <ol>
        {steps.map(({ what, why, count, one, many, command }, index) => (
          <li key={command}>
            <span className="first-step-words">
              <b>{what}</b>
              <small>{count === 0 ? why : `✓ ${format.plural(count, one, many)} so far`}</small>
            </span>
            <CommandButton id={command} kind={index === next ? 'primary' : 'plain'} />
          </li>
        ))}
      </ol>
      <p className="dim">
        <button type="button" className="link" onClick={() => run('describeWorkbook')}>
          Describe the workbook
        </button>{' '}
        says what is to be decided, and for whom.
      </p>
    </section>
  );
}

/** Whether the workbook lacks what a matrix is made of, not only what is shown of it. */
export function useNothingYet(): boolean {
  const { alternatives, criteria } = useTables();
  return comparable(alternatives).length === 0 || criteria.length === 0;
}
