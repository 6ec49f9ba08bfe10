import { t } from '../../../common/language/texts.ts';
import type { Cell, CellFinding } from '../../../scoring/types.ts';
import { countsFor, UNCOUNTED } from '../../domain/cell-sentences.ts';
import { shareText, type VoiceGroup, voicesOf } from '../../domain/voices-of-cell.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { ClaimItem } from './ClaimItem.tsx';
import { ContextFold } from './ContextFold.tsx';
import { SpeakerLink } from './PeopleLinks.tsx';

/** The claims behind a cell by whose voice they are; then those that do not count and why; what gives context only, on demand. */
export function CellFindings({ cell }: { cell: Cell }) {
  const groups = voicesOf(cell.findings, useTables());
  const left = cell.findings.filter((f) => f.uncounted !== null && f.uncounted !== 'neutral');
  const context = cell.findings.filter((f) => f.uncounted === 'neutral');
  return (
    <>
      {groups.length > 0 && (
        <section className="inspector-section">
          <h3>{cell.judgement === null ? t('Claims behind it') : t('Claims it overrides')}</h3>
          {groups.map((group) => (
            <Voice key={group.key} group={group} cell={cell} />
          ))}
        </section>
      )}
      {left.length > 0 && (
        <section className="inspector-section">
          <h3>{t('Said, but not counted')}</h3>
          <ul>
            {left.map((finding) => (
              <Item
                key={finding.id}
                finding={finding}
                cell={cell}
                remark={finding.uncounted && UNCOUNTED[finding.uncounted]}
              />
            ))}
          </ul>
        </section>
      )}
      <ContextFold
        count={context.length}
        means={t('Said of this cell, without speaking for or against: it informs and does not count.')}
      >
        {context.map((finding) => (
          <Item key={finding.id} finding={finding} cell={cell} remark={null} />
        ))}
      </ContextFold>
    </>
  );
}

/** What one voice says in the cell, or several voices of one origin. */
function Voice({ group, cell }: { group: VoiceGroup; cell: Cell }) {
  const { names, speakerIds, origins, claims, counted, findings } = group;
  const from = { kind: 'cell', alternativeId: cell.alternativeId, criterionId: cell.criterionId } as const;
  const rows = lookup(useTables());
  return (
    <section className="voice" data-testid="voice" aria-label={format.list(names)}>
      <h4>
        <span>
          {speakerIds.map((speakerId, at) => (
            <span key={speakerId}>
              {at > 0 && ', '}
              <SpeakerLink speakerId={speakerId} from={from} />
            </span>
          ))}
        </span>
        <small className="voice-counted is-number">
          {t('{n, plural, one {# claim} other {# claims}}, counted as {sum}', {
            n: claims,
            sum: format.sum(counted),
          })}
        </small>
      </h4>
      {origins.length > 0 && (
        <p className="dim" data-testid="origin">
          {t('{n, plural, one {Origin: {origins}} other {They are one voice: {origins}}}', {
            n: names.length,
            origins: format.list(origins),
          })}
        </p>
      )}
      <ul>
        {findings.map((finding) => (
          <Item
            key={finding.id}
            finding={finding}
            cell={cell}
            remark={shareText(finding, group, rows.speaker(finding.voice).name) ?? countsFor(finding)}
          />
        ))}
      </ul>
    </section>
  );
}

function Item({ finding, cell, remark }: { finding: CellFinding; cell: Cell; remark: string | null }) {
  const { alternativeId, criterionId } = cell;
  return <ClaimItem finding={finding} from={{ kind: 'cell', alternativeId, criterionId }} remark={remark} />;
}
