import type { Alternative } from '../../../electron/ipc/contract.ts';
import { run } from '../../commands/run.ts';
import { byPosition, comparable, groupsWithCriteria } from '../../domain/order.ts';
import { useAssessed } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { showEditor, update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckList, type CheckListEntry } from '../../ui/CheckList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';

const label = (text: string) => (
  <>
    {text}
    <Icon name="chevron-down" />
  </>
);

/** Which alternatives are compared. Related systems are named, because sources speak of them, and not scored. */
export function AlternativeChooser() {
  const { alternatives, findings } = useTables();
  const open = useApp((state) => state.chooser === 'alternatives');
  const choices = comparable(alternatives);
  const related = alternatives.filter((a) => a.kind === 'related').sort(byPosition);
  const counts = Map.groupBy(findings, (f) => f.alternativeId);
  const known = (a: Alternative): string => {
    const count = counts.get(a.id)?.length ?? 0;
    return count === 0 ? 'no findings' : format.plural(count, 'finding');
  };
  const entries: CheckListEntry[] = choices.map((a) => ({
    id: a.id,
    name: a.name,
    detail: a.description,
    count: known(a),
    words: [...a.aliases, a.vendor ?? ''].join(' '),
    checked: a.active,
  }));
  return (
    <Popover
      open={open}
      onOpenChange={(now) => update({ chooser: now ? 'alternatives' : null })}
      label="Alternatives"
      className="chooser"
      button={label(`Alternatives ${choices.filter((a) => a.active).length} of ${choices.length}`)}
    >
      {(close) => (
        <CheckList
          label="Alternatives"
          entries={entries}
          onChange={(ids, active) =>
            execute({ type: 'setAlternativesActive', alternativeIds: [...ids], active })
          }
          footer={<Make label="New alternative…" command="newAlternative" close={close} />}
        >
          {related.length > 0 && (
            <section className="not-scored">
              <h2>Related systems, not scored</h2>
              <ul>
                {related.map((a) => (
                  <li key={a.id}>
                    <b>{a.name}</b> <small>{known(a)}</small>{' '}
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        close();
                        showEditor({ kind: 'alternative', id: a.id });
                      }}
                    >
                      Edit…<span className="hidden-text"> {a.name}</span>
                    </button>
                    <small className="check-detail">{a.description}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </CheckList>
      )}
    </Popover>
  );
}

/** Which criteria count. A hidden one is out of the weights too. */
export function CriterionChooser() {
  const { criteria, criterionGroups, findings } = useTables();
  const shown = useAssessed(({ criterionIds }) => criterionIds.length);
  const open = useApp((state) => state.chooser === 'criteria');
  const counts = Map.groupBy(findings, (f) => f.criterionId);
  const entries = groupsWithCriteria({ criteria, criterionGroups }).flatMap(({ group, criteria: inGroup }) =>
    inGroup.map(
      (c): CheckListEntry => ({
        id: c.id,
        name: c.name,
        detail: c.question,
        count: format.plural(counts.get(c.id)?.length ?? 0, 'finding'),
        words: group.name,
        checked: c.active,
        group: group.name,
      }),
    ),
  );
  return (
    <Popover
      open={open}
      onOpenChange={(now) => update({ chooser: now ? 'criteria' : null })}
      label="Criteria"
      className="chooser"
      button={label(`Criteria ${shown} of ${criteria.length}`)}
    >
      {(close) => (
        <CheckList
          label="Criteria"
          entries={entries}
          onChange={(ids, active) => execute({ type: 'setCriteriaActive', criterionIds: [...ids], active })}
          footer={<Make label="New criterion…" command="newCriterion" close={close} />}
        >
          <p className="dim">A hidden criterion takes no part: its weight is left out of the shares.</p>
        </CheckList>
      )}
    </Popover>
  );
}

function Make({
  label: words,
  command,
  close,
}: {
  label: string;
  command: 'newAlternative' | 'newCriterion';
  close: () => void;
}) {
  return (
    <Button
      className="is-wide"
      onClick={() => {
        close();
        run(command);
      }}
    >
      {words}
    </Button>
  );
}
