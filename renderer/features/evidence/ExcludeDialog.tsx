import type { FormEvent } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { compareRankings } from '../../../scoring/sensitivity/contradiction-effects.ts';
import { assessWithout } from '../../../scoring/sensitivity/what-if.ts';
import { leaderText } from '../../model/contradictions.ts';
import { currentScenario } from '../../model/derived.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { showDialog, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { modPressed } from '../../ui/platform-keys.ts';
import './exclude.css';

const SHOWN = 4;

/** Keeps claims out of scoring, with the reason that stands beside them from then on. */
export function ExcludeDialog() {
  const tables = useTables();
  const { claimIds, reason: begun } = useApp((state) => state.exclusion);
  const title = t('{n, plural, one {Exclude # claim from scoring} other {Exclude # claims from scoring}}', {
    n: claimIds.length,
  });
  const { draft, set, kept } = useFormDraft({ key: keyOf(claimIds), title }, () => ({ reason: begun }));
  const { reason } = draft;
  const rows = lookup(tables);
  const { now, without } = outcomes(tables, claimIds);
  const save = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return;
    if (!(await execute({ type: 'excludeClaims', claimIds: [...claimIds], reason: reason.trim() }))) return;
    kept.forget();
    close();
  };
  return (
    <Dialog title={title} className="exclude" onClose={() => showDialog(null)}>
      {(close) => (
        <form className="form" onSubmit={(event) => void save(event, close)}>
          <AlertBanner />
          <DraftNotice kept={kept} />
          <ul className="claim-names">
            {claimIds.slice(0, SHOWN).map((id) => (
              <li key={id}>{rows.claim(id).text}</li>
            ))}
            {claimIds.length > SHOWN && (
              <li className="dim">{t('and {n} more', { n: claimIds.length - SHOWN })}</li>
            )}
          </ul>
          <label>
            {t('Why?')}
            <textarea
              className="field"
              data-autofocus
              rows={3}
              required
              maxLength={500}
              placeholder={t('For example: it only repeats what the vendor says')}
              value={reason}
              onChange={(event) => set({ reason: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && modPressed(event)) void save(event, close);
              }}
            />
          </label>
          <p className="dim" data-testid="exclusion-effect">
            {t(
              '{n, plural, one {Now {now}. Without it {without}. They stay readable, and undo or “Count again” brings them back.} other {Now {now}. Without them {without}. They stay readable, and undo or “Count again” brings them back.}}',
              { n: claimIds.length, now, without },
            )}
          </p>
          <div className="row is-end">
            <Button kind="quiet" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button kind="primary" type="submit" disabled={reason.trim() === ''}>
              {t('Exclude')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Few claims by all of them, so that each choice has a reason of its own; many by how many and which is the first. */
const keyOf = (claimIds: readonly string[]): string =>
  // no text: a key
  `exclude ${claimIds.length <= 100 ? claimIds.join(' ') : `${claimIds.length} from ${claimIds[0]}`}`;

function outcomes(
  tables: WorkbookTables,
  claimIds: readonly string[],
): { readonly now: string; readonly without: string } {
  const scenario = currentScenario(tables);
  const present = assess(tables, scenario);
  const left = assessWithout(tables, scenario, new Set(claimIds));
  return {
    now: leaderText(compareRankings(present, present)),
    without: leaderText(compareRankings(present, left)),
  };
}
