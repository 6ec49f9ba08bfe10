import type { CustomCellRendererProps, CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import * as format from '../../model/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { rich } from '../../ui/rich.tsx';
import type { ClaimRow, Standing } from './evidence-rows.ts';

type Props = CustomCellRendererProps<ClaimRow>;

/** What is claimed, with what was searched for marked. */
export function ClaimCell({ data }: Props) {
  if (!data) return null;
  const { terms, text, notes } = data;
  return (
    <span className="claim-cell">
      <span className="two-lines">
        <Marked text={text} terms={terms} />
      </span>
      {notes > 0 && (
        <span className="note-count" title={t('{n, plural, one {# note} other {# notes}}', { n: notes })}>
          <Icon name="note" size={12} />
          <span className="hidden-text">{t('{n, plural, one {# note} other {# notes}}', { n: notes })}</span>
        </span>
      )}
    </span>
  );
}

/** What it says of whom on what: two lines, then how many more. */
export function BearsOnCell({ data }: Props) {
  if (!data) return null;
  const { findings } = data;
  const shown = findings.length > 2 ? findings.slice(0, 1) : findings;
  const more = findings.length - shown.length;
  return (
    <span className="bears-on">
      {shown.map(({ id, polarity, alternative, criterion, strength }) => (
        <span key={id} className="bears-on-line">
          <FindingSign polarity={polarity} />
          <span className="clip">
            <b>{alternative}</b> {format.inSentence(criterion)}
            {strength !== 1 && <small> ×{format.sum(strength)}</small>}
          </span>
        </span>
      ))}
      {more > 0 && (
        <small className="bears-on-more">
          {rich('{n} more: <list>{signs}</list>', {
            n: more,
            signs: signsOf(findings.slice(1)),
            list: (words) => <span>{words}</span>,
          })}
        </small>
      )}
      {findings.length === 0 && <small>{t('nothing that is compared')}</small>}
    </span>
  );
}

const MARKS = { pro: '+', con: '−', neutral: '=' } as const;

const signsOf = (findings: ClaimRow['findings']): string =>
  findings
    .slice(0, 6)
    .map(({ polarity }) => MARKS[polarity])
    .join(' ');

const SHORT: Readonly<Record<Standing, Message>> = {
  counts: msg('Counts'),
  overridden: msg('Overridden'),
  excluded: msg('Excluded'),
  prediction: msg('Prediction'),
  'other-use': msg('Other use'),
  later: msg('Later'),
  numeric: msg('Informs'),
  'judgement-only': msg('Not counted'),
  'not-believed': msg('Not believed'),
  neutral: msg('Neutral'),
  hidden: msg('Not compared'),
  silent: msg('Says nothing'),
};

export function StandingCell({ data }: Props) {
  if (!data) return null;
  const { standing, excludedReason } = data;
  return (
    <TwoLines
      first={
        <span className={`counted is-${standing}`}>
          {standing === 'counts' && <Icon name="check" size={12} />}
          {standing === 'excluded' && <Icon name="close" size={12} />}
          {t(SHORT[standing])}
        </span>
      }
      second={excludedReason}
    />
  );
}

/** Who says it, for whom, and where: the paragraph of the source by its short title. */
export function SpeakerCell({ data }: Props) {
  if (!data) return null;
  const { speaker, holder, source, paragraph } = data;
  return (
    <TwoLines
      first={holder === null ? speaker : t('{speaker} for {holder}', { speaker, holder })}
      second={`${source}${paragraph === null ? '' : `, ¶ ${paragraph}`}`}
    />
  );
}

/** A few words, on two lines where they need them. */
export const WordsCell = ({ value }: CustomCellRendererProps<ClaimRow, string>) => (
  <span className="two-lines">{value}</span>
);

function TwoLines({ first, second }: { first: React.ReactNode; second: string | null }) {
  return (
    <span className="stacked">
      <span className="clip" dir="auto">
        {first}
      </span>
      {second !== null && (
        <small className="clip" dir="auto">
          {second}
        </small>
      )}
    </span>
  );
}

/** A column's name; a click or Enter sorts. */
export function SortHeader({ displayName, column, progressSort, enableSorting }: CustomHeaderProps) {
  const [sort, setSort] = useState(() => column.getSort() ?? null);
  useEffect(() => {
    const refresh = (): void => setSort(column.getSort() ?? null);
    column.addEventListener('sortChanged', refresh);
    return () => column.removeEventListener('sortChanged', refresh);
  }, [column]);
  if (!enableSorting) return <span>{displayName}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`sort-header ${sort ? 'is-on' : ''}`}
      onClick={(event) => progressSort(event.shiftKey)}
    >
      <span className="clip">{displayName}</span>
      <Icon
        className="sort-sign"
        name={sort === 'asc' ? 'up' : sort === 'desc' ? 'down' : 'sort'}
        size={12}
      />
    </button>
  );
}
