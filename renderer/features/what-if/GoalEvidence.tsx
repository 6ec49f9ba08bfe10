import { t } from '../../../common/language/texts.ts';
import { groupName } from '../../domain/robustness/evidence-sentences.ts';
import { lookup } from '../../model/lookup.ts';
import { showDialog, update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Part, type PartProps, useFew } from './GoalPart.tsx';
import { choiceName } from './goal-sentences.ts';

/** One claim, source or speaker left out. */
export function EvidenceGoals({ answer, name, close }: PartProps) {
  const tables = useTables();
  const rows = lookup(tables);
  const groups = answer.groups.map(({ kind, key }) => ({
    key: `${kind} ${key}`,
    words: t(kind === 'source' ? 'Without the source “{name}”' : 'Without the speaker {name}', {
      name: groupName({ kind, key }, { tables }),
    }),
    ids: tables.claims
      .filter((c) => (kind === 'source' ? c.sourceId : c.speakerId) === key && c.excludedReason === null)
      .map((c) => c.id),
  }));
  const claims = answer.claims.map((id) => ({
    key: id,
    words: t('Without the claim “{text}”', { text: rows.claim(id).text }),
    ids: [id],
  }));
  const [shown, more] = useFew([...groups, ...claims]);
  return (
    <Part name="evidence" title={t('One claim, source or speaker left out')}>
      {groups.length + claims.length === 0 ? (
        <p className="dim">
          {t('No claim, source or speaker alone stands between {name} and the first place.', { name })}
        </p>
      ) : (
        <ul className="goal-lines">
          {shown.map(({ key, words, ids }) => (
            <li key={key}>
              <span>{words}</span>
              <Button
                disabled={ids.length === 0}
                onClick={() => {
                  close();
                  update({ exclusion: { claimIds: ids, reason: '' } });
                  showDialog('excludeClaims');
                }}
              >
                {t('Leave out…')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {more}
    </Part>
  );
}

/** One rule changed. */
export function RuleGoals({ answer, name, close }: PartProps) {
  return (
    <Part name="rules" title={t('One rule changed')}>
      {answer.rules.length === 0 ? (
        <p className="dim">{t('No other choice of one rule puts {name} first.', { name })}</p>
      ) : (
        <ul className="goal-lines">
          {answer.rules.map((choice) => (
            <li key={`${choice.rule} ${choice.value}`}>
              <span>{t('With {choice}', { choice: choiceName(choice) })}</span>
              <Button
                onClick={() => {
                  close();
                  update({ rulesOpen: true });
                }}
              >
                {t('Show the rules')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
