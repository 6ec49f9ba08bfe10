import type { ReactNode } from 'react';
import { claimCountText, countClaims } from '../../../../common/context.ts';
import { evidenceBasis } from '../../../model/evidence-basis.ts';
import * as format from '../../../model/format.ts';
import { Facts } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** What the report is about, what it compares, who made it, and what is in it. */
export function titlePage(
  data: ReportData,
  sections: readonly { readonly id: string; readonly title: string }[],
): ReactNode {
  const { tables, facts, now, info, madeBy } = data;
  const [workbook] = tables.workbook;
  const { scenario, beside } = facts;
  return (
    <header className="report-title">
      <h1 dir="auto">{workbook?.title}</h1>
      {workbook?.question && (
        <p className="report-question" dir="auto">
          {workbook.question}
        </p>
      )}
      {workbook?.description && <p dir="auto">{workbook.description}</p>}
      <Facts
        facts={[
          [
            'Scenario',
            <span key="scenario">
              <span className="bold">{scenario.name}</span>
              {scenario.description && `. ${scenario.description}`}
            </span>,
          ],
          ...(beside.length > 0
            ? [['Beside it', format.list(beside.map((ranked) => ranked.scenario.name))] as const]
            : []),
          ['Compared', comparedWords(data)],
          ['On', criteriaWords(data)],
          ['From', evidenceWords(data)],
          ['Date', now.toISOString().slice(0, 10)],
          ['Made by', `${madeBy}, with Weighbridge ${info.version}`],
        ]}
      />
      {sections.length > 0 && (
        <nav aria-labelledby="contents">
          <p id="contents" className="report-contents-title">
            Contents
          </p>
          <ol className="report-contents">
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </header>
  );
}

function comparedWords({ facts: { assessment }, names, tables }: ReportData): string {
  const { alternativeIds } = assessment;
  if (alternativeIds.length === 0) return 'no alternative yet';
  const hidden = tables.alternatives.filter((a) => a.kind === 'alternative').length - alternativeIds.length;
  const others = hidden > 0 ? `; ${hidden} more in the workbook left aside` : '';
  return `${format.plural(alternativeIds.length, 'alternative')}: ${format.list(alternativeIds.map(names.alternative))}${others}`;
}

function criteriaWords({ criteria }: ReportData): string {
  if (criteria.length === 0) return 'no criterion yet';
  const groups = [...new Set(criteria.map(({ group }) => group))];
  return `${format.plural(criteria.length, 'criterion', 'criteria')} in ${format.plural(groups.length, 'group')}: ${format.list(groups)}`;
}

function evidenceWords({ sources, criteria, tables, facts: { assessment } }: ReportData): string {
  const speakers = new Set(tables.claims.map((claim) => claim.speakerId)).size;
  const claims = claimCountText(countClaims(tables.claims, tables.findings), format.count);
  const numbers = criteria.reduce((total, { measurements }) => total + measurements.length, 0);
  const judged = [...assessment.cells.values()].filter((cell) => cell.judgement !== null).length;
  const more = [
    ...(numbers > 0 ? [format.plural(numbers, 'measured number')] : []),
    ...(judged > 0 ? [format.plural(judged, 'judgement')] : []),
    ...(tables.notes.length > 0 ? [format.plural(tables.notes.length, 'note')] : []),
  ];
  const here = evidenceBasis(assessment, tables.claims).claims;
  return [
    `${claims}, by ${format.plural(speakers, 'speaker')} in ${format.plural(sources.length, 'source')}; ${format.count(here)} count in this scenario`,
    ...more,
  ].join(', ');
}
