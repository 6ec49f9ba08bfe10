import { t } from '../../../common/language/texts.ts';
import type { Alternative } from '../../../electron/ipc/contract.ts';
import { run } from '../../commands/run.ts';
import { byPosition, comparable, groupsWithCriteria } from '../../domain/order.ts';
import { useAssessed } from '../../model/derived.ts';
import { showEditor, update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckList, type CheckListEntry } from '../../ui/CheckList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { rich } from '../../ui/rich.tsx';

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
    return count === 0
      ? t('no findings')
      : t('{n, plural, one {# finding} other {# findings}}', { n: count });
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
      label={t('Alternatives')}
      className="chooser"
      button={label(
        t('Alternatives {shown} of {n}', {
          shown: choices.filter((a) => a.active).length,
          n: choices.length,
        }),
      )}
    >
      {(close) => (
        <CheckList
          search={t('Search alternatives')}
          entries={entries}
          onChange={(ids, active) =>
            execute({ type: 'setAlternativesActive', alternativeIds: [...ids], active })
          }
          footer={<Make label={t('New alternative…')} command="newAlternative" close={close} />}
        >
          {related.length > 0 && (
            <section className="not-scored">
              <h2>{t('Related systems, not scored')}</h2>
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
                      {rich('Edit…<hidden> {name}</hidden>', {
                        name: a.name,
                        hidden: (words) => <span className="hidden-text">{words}</span>,
                      })}
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
        count: t('{n, plural, one {# finding} other {# findings}}', { n: counts.get(c.id)?.length ?? 0 }),
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
      label={t('Criteria')}
      className="chooser"
      button={label(t('Criteria {shown} of {n}', { shown, n: criteria.length }))}
    >
      {(close) => (
        <CheckList
          search={t('Search criteria')}
          entries={entries}
          onChange={(ids, active) => execute({ type: 'setCriteriaActive', criterionIds: [...ids], active })}
          footer={<Make label={t('New criterion…')} command="newCriterion" close={close} />}
        >
          <p className="dim">
            {t('A hidden criterion takes no part: its weight is left out of the shares.')}
          </p>
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
