import { type FormEvent, useState } from 'react';
import { showTheme } from '../../model/contradictions.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, showDialog, useTables } from '../../model/store.ts';
import { targetClaims } from '../../model/target-claims.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import './new-contradiction.css';

type SideName = 'a' | 'b' | 'none';
const SIDES: readonly { readonly side: SideName; readonly label: string }[] = [
  { side: 'a', label: 'First side' },
  { side: 'b', label: 'Second side' },
  { side: 'none', label: 'Neither' },
];

/** Sets claims against one another: what about, what each side says, and which claim says it. */
export function NewContradictionDialog() {
  const rows = lookup(useTables());
  const [claimIds] = useState(() => [...targetClaims(getState())]);
  const [theme, setTheme] = useState('');
  const [statements, setStatements] = useState({ a: '', b: '' });
  const [sides, setSides] = useState<Readonly<Record<string, SideName>>>(() =>
    // The first against the others, as a beginning.
    Object.fromEntries(claimIds.map((id, i) => [id, i === 0 ? 'a' : 'b'])),
  );
  const on = (side: SideName): string[] => claimIds.filter((id) => sides[id] === side);
  const missing =
    theme.trim() === ''
      ? 'Say what they contradict each other about.'
      : statements.a.trim() === '' || statements.b.trim() === ''
        ? 'Say what each side states.'
        : on('a').length === 0 || on('b').length === 0
          ? 'Each side needs a claim.'
          : null;
  const save = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (missing) return;
    const patch = await execute({
      type: 'createContradiction',
      theme: theme.trim(),
      sides: [
        { statement: statements.a.trim(), claimIds: on('a') },
        { statement: statements.b.trim(), claimIds: on('b') },
      ],
    });
    if (!patch) return;
    close();
    if (patch.createdId) showTheme(patch.createdId);
  };
  return (
    <Dialog title="New contradiction" className="is-wide new-contradiction" onClose={() => showDialog(null)}>
      {(close) => (
        <form className="form" onSubmit={(event) => void save(event, close)}>
          <AlertBanner />
          <label>
            What about?
            <input
              className="field"
              data-autofocus
              maxLength={500}
              placeholder="Is KVM a Type 1 hypervisor?"
              value={theme}
              onChange={(event) => setTheme(event.target.value)}
            />
          </label>
          <div className="side-fields">
            {(['a', 'b'] as const).map((side) => (
              <label key={side}>
                {side === 'a' ? 'The first side says' : 'The second side says'}
                <input
                  className="field"
                  maxLength={120}
                  value={statements[side]}
                  onChange={(event) => setStatements({ ...statements, [side]: event.target.value })}
                />
              </label>
            ))}
          </div>
          <ul className="side-claims">
            {claimIds.map((id) => {
              const claim = rows.claim(id);
              return (
                <li key={id}>
                  <fieldset>
                    <legend>
                      {claim.text} <small>{rows.speaker(claim.holderId).name}</small>
                    </legend>
                    <div className="side-choice">
                      {SIDES.map(({ side, label }) => (
                        <label key={side}>
                          <input
                            type="radio"
                            name={id}
                            checked={sides[id] === side}
                            onChange={() => setSides({ ...sides, [id]: side })}
                          />
                          {label}
                        </label>
                      ))}
                    </div>
                  </fieldset>
                </li>
              );
            })}
          </ul>
          <div className="row is-end">
            {missing && <span className="dim form-hint">{missing}</span>}
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
            <Button kind="primary" type="submit" disabled={missing !== null}>
              Make contradiction
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
