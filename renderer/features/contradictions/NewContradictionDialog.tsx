import { type FormEvent, useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { showTheme } from '../../model/contradictions.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, showDialog, useTables } from '../../model/store.ts';
import { targetClaims } from '../../model/target-claims.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import './new-contradiction.css';

/** A side is known by its place; null for a claim on none. */
type Side = number | null;
const FEWEST = 2;
const MOST = 10;

/** Sides by their places, from 1. */
const SIDE_SAYS = msg(
  '{side, plural, =1 {The first side says} =2 {The second side says} =3 {The third side says} =4 {The fourth side says} =5 {The fifth side says} =6 {The sixth side says} =7 {The seventh side says} =8 {The eighth side says} =9 {The ninth side says} =10 {The tenth side says} other {Side # says}}',
);
const REMOVE_SIDE = msg(
  '{side, plural, =1 {Remove the first side} =2 {Remove the second side} =3 {Remove the third side} =4 {Remove the fourth side} =5 {Remove the fifth side} =6 {Remove the sixth side} =7 {Remove the seventh side} =8 {Remove the eighth side} =9 {Remove the ninth side} =10 {Remove the tenth side} other {Remove side #}}',
);
const SIDE_NAME = msg(
  '{side, plural, =1 {First side} =2 {Second side} =3 {Third side} =4 {Fourth side} =5 {Fifth side} =6 {Sixth side} =7 {Seventh side} =8 {Eighth side} =9 {Ninth side} =10 {Tenth side} other {Side #}}',
);

const TITLE = msg('New contradiction');

interface ContradictionDraft {
  readonly theme: string;
  readonly statements: readonly string[];
  readonly sides: Readonly<Record<string, Side>>;
}

/** Sets claims against one another: what about, what each side says, and which claim says it. Two sides or more. */
export function NewContradictionDialog() {
  const rows = lookup(useTables());
  const [claimIds] = useState(() => [...targetClaims(getState())]);
  // no text: the key of a draft
  const name = { key: `contradiction ${[...claimIds].sort().join(' ')}`.slice(0, 15_000), title: t(TITLE) };
  const { draft, set, kept } = useFormDraft<ContradictionDraft>(name, () => ({
    theme: '',
    statements: ['', ''],
    // The first against the others, as a beginning.
    sides: Object.fromEntries(claimIds.map((id, i) => [id, i === 0 ? 0 : 1])),
  }));
  const { theme, statements, sides } = draft;
  const on = (side: number): string[] => claimIds.filter((id) => sides[id] === side);
  const missing = whatIsMissing(theme, statements, on);
  const removeLast = (): void => {
    const last = statements.length - 1;
    set({
      statements: statements.slice(0, -1),
      sides: Object.fromEntries(claimIds.map((id) => [id, sides[id] === last ? null : (sides[id] ?? null)])),
    });
  };
  const save = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (missing) return;
    const patch = await execute({
      type: 'createContradiction',
      theme: theme.trim(),
      sides: statements.map((statement, side) => ({ statement: statement.trim(), claimIds: on(side) })),
    });
    if (!patch) return;
    kept.forget();
    close();
    if (patch.createdId) showTheme(patch.createdId);
  };
  return (
    <Dialog title={t(TITLE)} className="is-wide new-contradiction" onClose={() => showDialog(null)}>
      {(close) => (
        <form className="form" onSubmit={(event) => void save(event, close)}>
          <AlertBanner />
          <DraftNotice kept={kept} />
          <label>
            {t('What about?')}
            <input
              className="field"
              data-autofocus
              maxLength={500}
              placeholder={t('Is KVM a Type 1 hypervisor?')}
              value={theme}
              onChange={(event) => set({ theme: event.target.value })}
            />
          </label>
          <div className="side-fields">
            {statements.map((statement, side) => (
              <label // biome-ignore lint/suspicious/noArrayIndexKey: sides are their places.
                key={side}
              >
                {t(SIDE_SAYS, { side: side + 1 })}
                <input
                  className="field"
                  maxLength={120}
                  value={statement}
                  onChange={({ target }) => set({ statements: statements.with(side, target.value) })}
                />
              </label>
            ))}
          </div>
          <div className="row">
            <Button
              kind="quiet"
              disabled={statements.length === MOST}
              onClick={() => set({ statements: [...statements, ''] })}
            >
              {t('Add a side')}
            </Button>
            {statements.length > FEWEST && (
              <Button kind="quiet" onClick={removeLast}>
                {t(REMOVE_SIDE, { side: statements.length })}
              </Button>
            )}
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
                      {[...statements.keys(), null].map((side) => (
                        <label key={side}>
                          <input
                            type="radio"
                            name={id}
                            checked={sides[id] === side}
                            onChange={() => set({ sides: { ...sides, [id]: side } })}
                          />
                          {side === null ? t(msg.in('side', 'None')) : t(SIDE_NAME, { side: side + 1 })}
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
              {t('Cancel')}
            </Button>
            <Button kind="primary" type="submit" disabled={missing !== null}>
              {t('Make contradiction')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function whatIsMissing(
  theme: string,
  statements: readonly string[],
  on: (side: number) => readonly string[],
): string | null {
  if (theme.trim() === '') return t('Say what they contradict each other about.');
  if (statements.some((statement) => statement.trim() === '')) return t('Say what each side states.');
  return statements.some((_, side) => on(side).length === 0) ? t('Each side needs a claim.') : null;
}
