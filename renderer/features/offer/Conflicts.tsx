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
      <h3 id="offer-conflicts">You changed these too</h3>
      <p className="dim">Yours stays unless you take the new one. The rankings above follow.</p>
      <ul>
        {conflicts.map(({ key, what, name, yours, builtIn }) => (
          <li key={key} data-testid="offer-conflict">
            <div className="offer-conflict-head">
              <b>
                {what}: {name}
              </b>
              <SegmentedControl
                label={`Which counts: ${name}`}
                options={[
                  { value: 'yours', label: 'Keep mine' },
                  { value: 'new', label: 'Take the new' },
                ]}
                value={take.includes(key) ? 'new' : 'yours'}
                onChange={(value) =>
                  void askOffer(value === 'new' ? [...take, key] : take.filter((other) => other !== key))
                }
              />
            </div>
            <div className="offer-sides">
              <Side title="Mine" lines={yours} />
              <Side title="New" lines={builtIn} />
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
      {lines === null ? <p className="dim">not there</p> : lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
