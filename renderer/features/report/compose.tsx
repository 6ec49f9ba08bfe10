import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { REPORT_SECTIONS, type ReportSection } from '../../../common/report.ts';
import { withNumberFormat } from '../../model/format.ts';
import { SECTION_NAMES } from './choices.ts';
import type { ReportDocument } from './document/blocks.ts';
import { composeDocument, composeFront } from './document/compose-document.ts';
import type { ReportInput } from './gather.ts';
import { type ReportData, reportData } from './report-data.ts';
import { aboutPart } from './sections/about.tsx';
import { answerSection } from './sections/answer.tsx';
import { claimsSection } from './sections/claims.tsx';
import { contradictionsSection } from './sections/contradictions.tsx';
import { evidenceSection } from './sections/evidence.tsx';
import { judgementsSection } from './sections/judgements.tsx';
import { matrixSection } from './sections/matrix.tsx';
import { methodSection } from './sections/method.tsx';
import { notesSection } from './sections/notes.tsx';
import { rankingSection } from './sections/ranking.tsx';
import { robustnessSection } from './sections/robustness.tsx';
import { scenariosSection } from './sections/scenarios.tsx';
import { sourcesSection } from './sections/sources.tsx';
import { weightsSection } from './sections/weights.tsx';

/** A section as it is printed, all of its words written. */
export interface ComposedSection {
  readonly id: ReportSection;
  readonly title: string;
  readonly body: ReactNode;
}

/** A report by its template: the document of a brief or a paper; of a dossier its first page, what it is about, and the sections. */
export interface ComposedReport {
  readonly document: ReportDocument;
  readonly about: ReactNode;
  readonly sections: readonly ComposedSection[];
}

/** Whether a section is printed, for those that link to it. */
type Has = (section: ReportSection) => boolean;

/** What each section says; null where the workbook has nothing for it. */
const COMPOSE: Readonly<Record<ReportSection, (data: ReportData, has: Has) => ReactNode>> = {
  answer: answerSection,
  ranking: rankingSection,
  weights: weightsSection,
  matrix: (data, has) => matrixSection(data, has('evidence')),
  robustness: robustnessSection,
  scenarios: scenariosSection,
  evidence: (data, has) => evidenceSection(data, { claims: has('claims'), sources: has('sources') }),
  judgements: (data, has) => judgementsSection(data, has('evidence')),
  contradictions: (data, has) => contradictionsSection(data, has('claims')),
  claims: (data, has) => claimsSection(data, { evidence: has('evidence'), sources: has('sources') }),
  sources: (data, has) => sourcesSection(data, has('claims')),
  notes: notesSection,
  method: methodSection,
};

/**
 * Writes the report: every number and date of it as was chosen. Sections are functions that are called here, not
 * components that React calls later, because then it is no longer known how numbers are written.
 */
export const composeReport = (input: ReportInput): ComposedReport =>
  withNumberFormat(input.choices.numbers, () => {
    const data = reportData(input);
    const { template, leftOut } = input.choices;
    if (template !== 'dossier') {
      return { document: composeDocument(data, template), about: null, sections: [] };
    }
    const has: Has = (section) =>
      !leftOut.includes(section) && (section !== 'evidence' || input.facts.assessment.cells.size > 0);
    const sections = REPORT_SECTIONS.filter(has).flatMap((id): ComposedSection[] => {
      const body = COMPOSE[id](data, has);
      return body === null ? [] : [{ id, title: t(SECTION_NAMES[id]), body }];
    });
    return { document: composeFront(data), about: aboutPart(data, sections), sections };
  });
