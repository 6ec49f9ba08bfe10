import type { ReactNode } from 'react';
import { claimCountText, countClaims } from '../../../../common/context.ts';
import { msg, t } from '../../../../common/language/texts.ts';
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
                  t('About it'),
                  <span key="about" dir="auto">
                    {description}
                  </span>,
                ] as const,
              ]),
          ...(beside.length > 0
            ? [[t('Beside it'), format.list(beside.map((ranked) => ranked.scenario.name))] as const]
            : []),
          [t('Compared'), comparedWords(data)],
          [t(msg.in('compared', 'On')), criteriaWords(data)],
          [t(msg.in('evidence', 'From')), evidenceWords(data)],
          // no text: a name and its version
          [t('Made with'), `Weighbridge ${info.version}`],
        ]}
      />
      {sections.length > 0 && (
        <nav aria-labelledby="contents">
          <p id="contents" className="report-contents-title">
            {t('Contents')}
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
  if (alternativeIds.length === 0) return t('no alternative yet');
  const hidden = tables.alternatives.filter((a) => a.kind === 'alternative').length - alternativeIds.length;
  const said = { n: alternativeIds.length, names: format.list(alternativeIds.map(names.alternative)) };
  return hidden > 0
    ? t(
        '{n, plural, one {# alternative} other {# alternatives}}: {names}; {hidden} more in the workbook left aside',
        { ...said, hidden },
      )
    : t('{n, plural, one {# alternative} other {# alternatives}}: {names}', said);
}

function criteriaWords({ criteria }: ReportData): string {
  if (criteria.length === 0) return t('no criterion yet');
  const groups = [...new Set(criteria.map(({ group }) => group))];
  return t(
    '{criteria, plural, one {# criterion} other {# criteria}} in {groups, plural, one {# group} other {# groups}}: {names}',
    { criteria: criteria.length, groups: groups.length, names: format.list(groups) },
  );
}

function evidenceWords({ sources, criteria, tables, facts: { assessment } }: ReportData): string {
  const speakers = new Set(tables.claims.map((claim) => claim.speakerId)).size;
  const claims = claimCountText(countClaims(tables.claims, tables.findings));
  const numbers = criteria.reduce((total, { measurements }) => total + measurements.length, 0);
  const judged = [...assessment.cells.values()].filter((cell) => cell.judgement !== null).length;
  const more = [
    ...(numbers > 0
      ? [t('{n, plural, one {# measured number} other {# measured numbers}}', { n: numbers })]
      : []),
    ...(judged > 0 ? [t('{n, plural, one {# judgement} other {# judgements}}', { n: judged })] : []),
    ...(tables.notes.length > 0
      ? [t('{n, plural, one {# note} other {# notes}}', { n: tables.notes.length })]
      : []),
  ];
  const here = evidenceBasis(assessment, tables.claims).claims;
  return [
    t(
      '{claims}, by {speakers, plural, one {# speaker} other {# speakers}} in {sources, plural, one {# source} other {# sources}}; {here, number} count in this scenario',
      { claims, speakers, sources: sources.length, here },
    ),
    ...more,
  ].join(', ');
}
