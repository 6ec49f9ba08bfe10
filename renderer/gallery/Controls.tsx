import { type ComponentProps, useState } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { CheckList } from '../ui/CheckList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { NameAsk } from '../ui/NameAsk.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Progress } from '../ui/Progress.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { TextEditor } from '../ui/TextEditor.tsx';
import { nothing, Part } from './Part.tsx';

const KINDS = ['plain', 'primary', 'quiet', 'danger'] as const;
/** A record, so that the compiler asks for an icon that is new. */
const ICONS: Record<ComponentProps<typeof Icon>['name'], null> = {
  'chevron-down': null,
  'chevron-right': null,
  close: null,
  more: null,
  plus: null,
  up: null,
  down: null,
  sort: null,
  filter: null,
  undo: null,
  redo: null,
  panel: null,
  check: null,
  back: null,
  search: null,
  warning: null,
  pencil: null,
  grid: null,
  page: null,
  book: null,
  clock: null,
  person: null,
  scales: null,
  sliders: null,
  lock: null,
  unlock: null,
  tie: null,
  handle: null,
  opposed: null,
  quote: null,
  bars: null,
  columns: null,
  slopes: null,
  dice: null,
  note: null,
  readers: null,
  steps: null,
};

/** Buttons, fields and what is chosen from. */
const notNegative = (value: number): string | null => (value < 0 ? 'Not below 0.' : null);

export function Controls() {
  const [points, setPoints] = useState<number | null>(12.5);
  const [choice, setChoice] = useState<'chart' | 'table' | 'both'>('chart');
  const [text, setText] = useState('A note in **Markdown**.\n\nIts second paragraph.');
  return (
    <>
      <Part name="Button">
        {KINDS.map((kind) => (
          <div key={kind} className="gallery-states">
            <Button kind={kind}>{kind}</Button>
            <Button kind={kind} disabled>
              {kind}, disabled
            </Button>
            <Button kind={kind} busy>
              {kind}, busy
            </Button>
          </div>
        ))}
        <div className="gallery-states">
          <IconButton icon="pencil" label="Edit" />
          <IconButton icon="panel" label="Details, pressed" aria-pressed />
          <IconButton icon="close" label="Close, disabled" disabled />
          <button type="button" className="link">
            A link in a text
          </button>
        </div>
      </Part>
      <Part name="Progress">
        <Progress label="Reading the file" done={0.4} onStop={nothing} />
        <Progress label="Writing KVM and Xen.pdf: drawing its pages" done={null} onStop={nothing} />
        <Progress label="Writing a copy that cannot be stopped" done={null} onStop={null} />
      </Part>
      <Part name="Icon">
        <div className="gallery-states">
          {Object.keys(ICONS).map((name) => (
            <span key={name} className="gallery-icon">
              <Icon name={name as keyof typeof ICONS} size={16} />
              {name}
            </span>
          ))}
        </div>
      </Part>
      <Part name="Fields">
        <form className="form gallery-narrow">
          <label>
            Name
            <input className="field" defaultValue="Kernel integration" />
          </label>
          <label>
            Empty
            <input className="field" placeholder="What is it about?" />
          </label>
          <label>
            Number
            <input className="field is-number" inputMode="decimal" defaultValue="12.5" />
          </label>
          <label>
            Wrong
            <input className="field" aria-invalid defaultValue="twelve" />
          </label>
          <p className="field-problem" role="alert">
            “twelve” is not a number; write it with digits, such as 12.
          </p>
          <label>
            One of several
            <select className="field">
              <option>Benefit: more is better</option>
              <option>Cost: less is better</option>
            </select>
          </label>
          <label>
            Disabled
            <input className="field" disabled defaultValue="Cannot be changed" />
          </label>
          <NumberField label="Points" value={points} fault={notNegative} onChange={setPoints} />
          <div className="row is-end">
            <Button kind="quiet">Cancel</Button>
            <Button kind="primary">Save</Button>
          </div>
        </form>
      </Part>
      <Part name="SegmentedControl">
        <SegmentedControl
          label="Shown as"
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
            { value: 'both', label: 'Both' },
          ]}
        />
      </Part>
      <Part name="Tabs">
        <Tabs
          label="Parts"
          tabs={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
            { value: 'both', label: 'Both' },
          ]}
          value={choice}
          onChange={setChoice}
        >
          <p>What belongs to the chosen one.</p>
        </Tabs>
      </Part>
      <Part name="CheckList">
        <div className="gallery-narrow">
          <CheckList
            search="Search alternatives"
            entries={[
              {
                id: 'a',
                name: 'First',
                detail: 'What it is',
                count: '12 findings',
                words: '',
                checked: true,
              },
              {
                id: 'b',
                name: 'Second',
                detail: 'What it is not',
                count: '3 findings',
                words: '',
                checked: false,
              },
            ].map((entry) => ({ ...entry, group: 'A group' }))}
            onChange={() => Promise.resolve()}
            footer={<Button kind="quiet">New alternative…</Button>}
          />
        </div>
      </Part>
      <Part name="TextEditor">
        <div className="gallery-narrow">
          <TextEditor
            label="Note"
            text={text}
            onChange={setText}
            onSave={() => Promise.resolve(true)}
            onCancel={nothing}
          />
        </div>
      </Part>
      <Part name="NameAsk">
        <div className="gallery-narrow">
          <NameAsk present="analyst" value="" onChange={nothing} onName={nothing} onSkip={nothing} />
        </div>
      </Part>
    </>
  );
}
