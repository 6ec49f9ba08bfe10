import { type Message, msg, t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { currentScenario } from '../../model/derived.ts';
import { useApp, useFileTables } from '../../model/store.ts';
import { viewedTables } from '../../model/viewed.ts';
import { useStore } from '../../state/create-store.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { AgreementPane } from './AgreementPane.tsx';
import { CodingPane } from './CodingPane.tsx';
import { DependencePane } from './DependencePane.tsx';
import { DifferencesPane } from './DifferencesPane.tsx';
import { RankBy } from './RankBy.tsx';
import { type Pane, readingsState } from './readings-state.ts';
import { useAudit } from './use-audit.ts';
import './readings.css';

const PANES: readonly { readonly value: Pane; readonly label: Message }[] = [
  { value: 'agreement', label: msg('Agreement') },
  { value: 'differences', label: msg('Differences') },
  { value: 'coding', label: msg('Coding') },
  { value: 'dependence', label: msg('Dependence') },
];

/** How far those who coded the claims agree, where they do not, and how much of the ranking rests on it. */
export function ReadingsView() {
  const tables = useFileTables();
  // Of what is tried only the rules: by whose coding the window ranks makes no difference here.
  const scenario = useApp((state) =>
    currentScenario(viewedTables(tables, { rulesPreview: state.rulesPreview, reading: null })),
  );
  const audit = useAudit(tables, scenario);
  const pane = useStore(readingsState, (state) => state.pane);
  const none = tables.readings.length === 0;
  return (
    <div className="split-view">
      <section className="page split-work readings-view" data-region="work" aria-labelledby="readings-title">
        <header data-testid="page-head" className="page-head">
          <h1 id="readings-title" data-view-heading tabIndex={-1}>
            {t('Readings')}
          </h1>
          {!none && <RankBy />}
          {(!none || pane === 'dependence') && <CommandButton id="newReading" />}
        </header>
        <p className="dim">
          {none
            ? t('Nobody has coded the {n, plural, one {# claim} other {# claims}} a second time.', {
                n: tables.claims.length,
              })
            : t(
                '{readings, plural, one {# reading} other {# readings}} of {claims, plural, one {# claim} other {# claims}}. What counts is the settled coding.',
                { readings: tables.readings.length, claims: tables.claims.length },
              )}
        </p>
        <SegmentedControl
          label={t('What is shown of the readings')}
          options={PANES.map((known) => ({ ...known, label: t(known.label) }))}
          value={pane}
          onChange={(value) => readingsState.set({ pane: value })}
        />
        {pane === 'dependence' ? (
          <DependencePane tables={tables} />
        ) : none ? (
          <NoReadings claims={tables.claims.length} />
        ) : pane === 'coding' ? (
          <CodingPane tables={tables} />
        ) : audit === null ? (
          <p className="dim" role="status">
            {t('Comparing the readings…')}
          </p>
        ) : pane === 'agreement' ? (
          <AgreementPane audit={audit} tables={tables} />
        ) : (
          <DifferencesPane audit={audit} tables={tables} />
        )}
      </section>
      <InspectorSlot />
    </div>
  );
}

/** What readings are for, and the next step towards the first of them. */
const NoReadings = ({ claims }: { claims: number }) => (
  <div className="readings-none">
    <p>
      {t(
        'A reading is one reader’s own coding of the claims: with two of them the app shows how far they agree, where they differ and what each would do to the ranking.',
      )}{' '}
      {claims === 0
        ? t('There is no claim to code yet: add one, or bring in a list.')
        : t('Make one for yourself, then code the claims under Coding.')}
    </p>
    <div className="row">
      {claims === 0 ? (
        <>
          <CommandButton id="newClaim" kind="primary" />
          <CommandButton id="pasteImport" />
        </>
      ) : (
        <CommandButton id="newReading" kind="primary" />
      )}
    </div>
  </div>
);
