import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
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
      <Part title={t('How much')}>
        <SegmentedControl
          label={t('How much it says')}
          options={options(TEMPLATES, (value) => t(TEMPLATE_NAMES[value]))}
          value={choices.template}
          onChange={(template) => choose({ template })}
        />
        <p className="dim">{t(TEMPLATE_WORDS[choices.template])}</p>
        <CommandButton id="reportWords">{t('Your words, logo, status…')}</CommandButton>
      </Part>
      <Part title={t('Paper')}>
        <SegmentedControl
          label={t('Paper')}
          options={options(PAPERS, (value) => PAPER_NAMES[value])}
          value={choices.paper}
          onChange={(paper) => choose({ paper })}
        />
        <SegmentedControl
          label={t('Orientation')}
          options={options(ORIENTATIONS, (value) => t(ORIENTATION_NAMES[value]))}
          value={choices.orientation}
          onChange={(orientation) => choose({ orientation })}
        />
      </Part>
      <Part title={t('Numbers')}>
        <SegmentedControl
          label={t('Numbers are written')}
          options={options(NUMBERS, (value) => NUMBER_EXAMPLES[value])}
          value={choices.numbers}
          onChange={(numbers) => choose({ numbers })}
        />
      </Part>
      <Beside choices={choices} choose={choose} />
      {choices.template === 'dossier' && (
        <>
          <Part title={t('Claims')}>
            <Boxes
              entries={[{ id: 'words', name: t('With the exact words of the sources'), off: attached === 0 }]}
              checked={() => choices.exactWords}
              onChange={(_, on) => choose({ exactWords: on })}
            />
            {attached === 0 && <p className="dim">{t('No text of a source is attached.')}</p>}
          </Part>
          <Part title={t('Sections')}>
            <Boxes
              entries={REPORT_SECTIONS.map((id) => ({
                id,
                name: t(SECTION_NAMES[id]),
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
    <Part title={t('Scenario')}>
      <p>{current.name}</p>
      {others.length > 0 && (
        <>
          <p className="dim">{t('and beside it')}</p>
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
  nameOf: (value: T) => string,
): { value: T; label: string }[] => values.map((value) => ({ value, label: nameOf(value) }));
