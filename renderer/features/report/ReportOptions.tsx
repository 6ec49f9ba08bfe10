import type { ReactNode } from 'react';
import {
  NUMBERS,
  ORIENTATIONS,
  PAPERS,
  REPORT_SECTIONS,
  type ReportChoices,
  TEMPLATES,
} from '../../../common/report.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { byPosition } from '../../domain/order.ts';
import { useScenario } from '../../model/derived.ts';
import { useTables } from '../../model/store.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import {
  NUMBER_EXAMPLES,
  ORIENTATION_NAMES,
  PAPER_NAMES,
  SECTION_NAMES,
  TEMPLATE_NAMES,
  TEMPLATE_WORDS,
} from './choices.ts';

interface Props {
  readonly choices: ReportChoices;
  readonly choose: (change: Partial<ReportChoices>) => void;
}

/** What can be chosen about the report. */
export function ReportOptions({ choices, choose }: Props) {
  const { sourceTexts, scenarios } = useTables();
  const attached = sourceTexts.length;
  const beside = choices.beside ?? scenarios.slice(1);
  return (
    <div className="report-options">
      <Part title="How much">
        <SegmentedControl
          label="How much it says"
          options={options(TEMPLATES, TEMPLATE_NAMES)}
          value={choices.template}
          onChange={(template) => choose({ template })}
        />
        <p className="dim">{TEMPLATE_WORDS[choices.template]}</p>
        <CommandButton id="reportWords">Your words, logo, status…</CommandButton>
      </Part>
      <Part title="Paper">
        <SegmentedControl
          label="Paper"
          options={options(PAPERS, PAPER_NAMES)}
          value={choices.paper}
          onChange={(paper) => choose({ paper })}
        />
        <SegmentedControl
          label="Orientation"
          options={options(ORIENTATIONS, ORIENTATION_NAMES)}
          value={choices.orientation}
          onChange={(orientation) => choose({ orientation })}
        />
      </Part>
      <Part title="Numbers">
        <SegmentedControl
          label="Numbers are written"
          options={options(NUMBERS, NUMBER_EXAMPLES)}
          value={choices.numbers}
          onChange={(numbers) => choose({ numbers })}
        />
      </Part>
      <Beside choices={choices} choose={choose} />
      {choices.template === 'dossier' && (
        <>
          <Part title="Claims">
            <Boxes
              entries={[{ id: 'words', name: 'With the exact words of the sources', off: attached === 0 }]}
              checked={() => choices.exactWords}
              onChange={(_, on) => choose({ exactWords: on })}
            />
            {attached === 0 && <p className="dim">No text of a source is attached.</p>}
          </Part>
          <Part title="Sections">
            <Boxes
              entries={REPORT_SECTIONS.map((id) => ({
                id,
                name: SECTION_NAMES[id],
                // With one scenario there is nothing to set side by side.
                off: id === 'scenarios' && beside.length === 0,
              }))}
              checked={(id) => !choices.leftOut.includes(id)}
              onChange={(id, on) =>
                choose({
                  leftOut: on ? choices.leftOut.filter((other) => other !== id) : [...choices.leftOut, id],
                })
              }
            />
          </Part>
        </>
      )}
    </div>
  );
}

function Beside({ choices, choose }: Props) {
  const { scenarios } = useTables();
  const current = useScenario();
  const others = [...scenarios].sort(byPosition).filter(({ id }) => id !== current.id);
  const beside = choices.beside ?? scenarios.map(({ id }) => id);
  return (
    <Part title="Scenario">
      <p>{current.name}</p>
      {others.length > 0 && (
        <>
          <p className="dim">and beside it</p>
          <Boxes
            entries={others.map(({ id, name }) => ({ id, name, off: false }))}
            checked={(id) => beside.includes(id)}
            onChange={(id, on) =>
              choose({ beside: on ? [...beside, id] : beside.filter((other) => other !== id) })
            }
          />
        </>
      )}
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="report-option">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

interface BoxesProps<T extends string> {
  readonly entries: readonly { readonly id: T; readonly name: string; readonly off: boolean }[];
  readonly checked: (id: T) => boolean;
  readonly onChange: (id: T, on: boolean) => void;
}

const Boxes = <T extends string>({ entries, checked, onChange }: BoxesProps<T>) => (
  <ul>
    {entries.map(({ id, name, off }) => (
      <li key={id}>
        <label className="report-box">
          <input
            type="checkbox"
            checked={!off && checked(id)}
            disabled={off}
            onChange={({ target }) => onChange(id, target.checked)}
          />
          <span>{name}</span>
        </label>
      </li>
    ))}
  </ul>
);

const options = <T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): { value: T; label: string }[] => values.map((value) => ({ value, label: names[value] }));
