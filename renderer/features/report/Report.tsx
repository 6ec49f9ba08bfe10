import { memo, useMemo } from 'react';
import { presentLanguage } from '../../../common/language/present.ts';
import { composeReport } from './compose.tsx';
import { DocumentView, type Setting } from './document/draw/DocumentView.tsx';
import type { ReportInput } from './gather.ts';
import './report.css';
import './overflow.css';

/** The report, the same on the screen and on paper: a brief, a paper, or the dossier with every claim behind the answer. */
export const Report = memo(function Report({ input }: { input: ReportInput }) {
  const { document, about, sections } = useMemo(() => composeReport(input), [input]);
  return (
    <article className="report" lang={presentLanguage().language} data-testid="report">
      <DocumentView document={document} setting={settingOf(input.choices)} />
      {about}
      {sections.map(({ id, title: heading, body }, i) => (
        <section key={id} id={id} className={`report-section is-${id}`}>
          {/* One text: readers of the outline lose the space between two. */}
          <h2>{`${i + 1} ${heading}`}</h2>
          {body}
        </section>
      ))}
    </article>
  );
});

/** A brief is one page, however the paper lies. */
function settingOf({ template, orientation }: ReportInput['choices']): Setting {
  if (template !== 'brief') return 'normal';
  return orientation === 'portrait' ? 'dense' : 'columns';
}
