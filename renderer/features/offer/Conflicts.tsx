import { t } from '../../../common/language/texts.ts';
import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { askOffer } from './offer-state.ts';

interface Props {
  readonly conflicts: EvidenceOffer['conflicts'];
  /** Those in which the new evidence is taken. */
  readonly take: readonly string[];
}

/** What both the analyst and the new evidence changed: one of the two counts, the analyst's unless he says otherwise. */
export function Conflicts({ conflicts, take }: Props) {
  return (
    <section className="offer-conflicts" aria-labelledby="offer-conflicts">
      <h3 id="offer-conflicts">{t('You changed these too')}</h3>
      <p className="dim">{t('Yours stays unless you take the new one. The rankings above follow.')}</p>
      <ul>
        {conflicts.map(({ key, what, name, yours, builtIn }) => (
          <li key={key} data-testid="offer-conflict">
            <div className="offer-conflict-head">
              <b>
                {what}: {name}
              </b>
              <SegmentedControl
                label={t('Which counts: {name}', { name })}
                options={[
                  { value: 'yours', label: t('Keep mine') },
                  { value: 'new', label: t('Take the new') },
                ]}
                value={take.includes(key) ? 'new' : 'yours'}
                onChange={(value) =>
                  void askOffer(value === 'new' ? [...take, key] : take.filter((other) => other !== key))
                }
              />
            </div>
            <div className="offer-sides">
              <Side title={t('Mine')} lines={yours} />
              <Side title={t('New')} lines={builtIn} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ title, lines }: { title: string; lines: readonly string[] | null }) {
  return (
    <div>
      <small className="dim">{title}</small>
      {lines === null ? (
        <p className="dim">{t('not there')}</p>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}
