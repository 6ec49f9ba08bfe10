import { type FormEvent, useEffect, useState } from 'react';
import type { CommandId } from '../../common/commands.ts';
import { t } from '../../common/language/texts.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { run } from '../commands/run.ts';
import { useEditable, useTables } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { createDocumentStore, useStore } from '../state/create-store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { shortcutLabel } from '../ui/platform-keys.ts';
import { rich } from '../ui/rich.tsx';
import './first-steps.css';
import { comparable } from './order.ts';
import { takePasted } from './take-pasted.ts';

interface Step {
  readonly what: string;
  readonly why: string;
  readonly count: number;
  /** How many there are, where there are some. */
  readonly soFar: string;
  readonly command: CommandId;
}

/** Whether the steps were closed; whoever has nothing yet sees them all the same. */
const stepsState = createDocumentStore({ isClosed: false });

const takeHere = (event: ClipboardEvent): void => void takePasted(event, 'open');

/** What a new workbook needs, in the order in which it is needed, until it has it all or somebody closes the list. */
export function FirstSteps() {
  const { alternatives, criteria, sources, claims, measurements } = useTables();
  const nothingYet = useNothingYet();
  const isClosed = useStore(stepsState, (state) => state.isClosed);
  useEffect(() => {
    if (!nothingYet) return;
    document.addEventListener('paste', takeHere);
    return () => document.removeEventListener('paste', takeHere);
  }, [nothingYet]);
  const steps: readonly Step[] = [
    {
      what: t('Say what is compared'),
      why: t('Each alternative becomes a column.'),
      count: comparable(alternatives).length,
      soFar: t('{n, plural, one {# alternative} other {# alternatives}} so far', {
        n: comparable(alternatives).length,
      }),
      command: 'newAlternative',
    },
    {
      what: t('Say what it is compared on'),
      why: t('Each criterion becomes a row, with a weight.'),
      count: criteria.length,
      soFar: t('{n, plural, one {# criterion} other {# criteria}} so far', { n: criteria.length }),
      command: 'newCriterion',
    },
    {
      what: t('Add a source and attach its text'),
      why: t('An article, a report, a mail: whatever says something.'),
      count: sources.length,
      soFar: t('{n, plural, one {# source} other {# sources}} so far', { n: sources.length }),
      command: 'newSource',
    },
    {
      what: t('File what it says as claims'),
      why: t('Each finding of a claim moves a cell.'),
      count: claims.length,
      soFar: t('{n, plural, one {# claim} other {# claims}} so far', { n: claims.length }),
      command: 'newClaim',
    },
  ];
  const next = steps.findIndex((step) => step.count === 0);
  // Numbers in the cells are evidence enough for a ranking; what is said in words may follow.
  const isComparison = !nothingYet && measurements.length > 0;
  if (next === -1 || isComparison || (isClosed && !nothingYet)) return null;
  return (
    <section className="first-steps" aria-labelledby="first-steps-title" data-testid="first-steps">
      <div className="first-steps-head">
        <h2 id="first-steps-title">{t('A new comparison, in four steps')}</h2>
        {!nothingYet && (
          <IconButton
            icon="close"
            label={t('Close these steps')}
            onClick={() => stepsState.set({ isClosed: true })}
          />
        )}
      </div>
      <ol>
        {steps.map(({ what, why, count, soFar, command }, index) => (
          <li key={command}>
            <span className="first-step-words">
              <b>{what}</b>
              <small>
                {count === 0 ? (
                  why
                ) : (
                  <>
                    <Icon name="check" /> {soFar}
                  </>
                )}
              </small>
            </span>
            <CommandButton id={command} kind={index === next ? 'primary' : 'plain'} />
          </li>
        ))}
      </ol>
      {next === 0 && <SeveralAlternatives />}
      <div className="first-steps-ways">
        <span>{t('Or bring in what you have:')}</span>
        <CommandButton id="pasteImport" />
        <CommandButton id="importFile" />
        <small>
          {t(
            '{keys} here reads a table or a list of pros and cons at once; nothing is imported before you have seen what comes of it.',
            { keys: shortcutLabel('Mod+V') },
          )}
        </small>
      </div>
      <p className="dim">
        {rich('<link>Describe the workbook</link> says what is to be decided, and for whom.', {
          link: (words) => (
            <button type="button" className="link" onClick={() => run('describeWorkbook')}>
              {words}
            </button>
          ),
        })}
      </p>
    </section>
  );
}

/** Names of several alternatives in one line. */
function SeveralAlternatives() {
  const editable = useEditable();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const names = [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter((name) => name !== '');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (names.length === 0 || busy) return;
    setBusy(true);
    const left = [...names];
    for (const name of names) {
      const added = await execute({
        type: 'createAlternative',
        name: name.slice(0, 120),
        aliases: [],
        vendor: null,
        kind: 'alternative',
        description: '',
      });
      // What was refused stays in the field, with why above.
      if (!added) break;
      left.shift();
    }
    setBusy(false);
    setText(left.join(', '));
  };
  return (
    <form className="first-steps-names" onSubmit={(event) => void add(event)}>
      <label>
        <span>{t('Several alternatives at once')}</span>
        <input
          className="field"
          maxLength={2_000}
          placeholder={t('Names with commas between')}
          disabled={!editable}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={names.length === 0 || busy || !editable}>
        {names.length < 2 ? t('Add') : t('Add {n, number}', { n: names.length })}
      </Button>
    </form>
  );
}

/** Whether the workbook lacks what a matrix is made of, not only what is shown of it. */
export function useNothingYet(): boolean {
  const { alternatives, criteria } = useTables();
  return comparable(alternatives).length === 0 || criteria.length === 0;
}
