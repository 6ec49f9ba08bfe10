import type { ReactNode } from 'react';
import { claimCountText, countClaims } from '../../../../common/context.ts';
import { ownText } from '../../../../common/placeholders.ts';
import { evidenceBasis } from '../../../model/evidence-basis.ts';
import * as format from '../../../model/format.ts';
import { Facts } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** What the dossier is about, what it compares and from what, and what is in it on which page. */
export function aboutPart(
  data: ReportData,
  sections: readonly { readonly id: string; readonly title: string }[],
): ReactNode {
  const { tables, facts, info } = data;
  const description = ownText(tables.workbook[0]?.description);
  const { beside } = facts;
  return (
    <div className="report-about">
      <Facts
        facts={[
          ...(description === ''
            ? []
            : [
                [
                  'About it',
                  <span key="about" dir="auto">
                    {description}
                  </span>,
                ] as const,
              ]),
          ...(beside.length > 0
            ? [['Beside it', format.list(beside.map((ranked) => ranked.scenario.name))] as const]
            : []),
          ['Compared', comparedWords(data)],
          ['On', criteriaWords(data)],
          ['From', evidenceWords(data)],
          ['Made with', `Weighbridge ${info.version}`],
        ]}
      />
      {sections.length > 0 && (
        <nav aria-labelledby="contents">
          <p id="contents" className="report-contents-title">
            Contents
          </p>
          <ol className="report-contents">
            {sections.map(({ id, title }, i) => (
              <li key={id}>
                <a href={`#${id}`}>{`${i + 1} ${title}`}</a>
                <span className="report-page" data-page-of={id} />
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
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
  const claims = claimCountText(countClaims(tables.claims, tables.findings));
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
