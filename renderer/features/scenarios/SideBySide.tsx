import { type KnownParts, knownEquation, notEnoughKnown, roundedParts } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import {
  type ChanceDraws,
  verdictExplanation,
  verdictHeadline,
  verdictShort,
} from '../../../common/verdict-words.ts';
import type { Scenario } from '../../../electron/ipc/contract.ts';
import { commandItem } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { SidePlace } from '../../domain/SidePlace.tsx';
import type { ScenarioColumn } from '../../domain/scenario-assessments.ts';
import { type ComparedRow, otherWinners } from '../../domain/scenario-matrix.ts';
import { type Judged, useVerdicts } from '../../domain/use-verdicts.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KnownBar, KnownLegend } from '../../ui/KnownBar.tsx';
import { Menu } from '../../ui/Menu.tsx';

interface Props {
  readonly columns: readonly ScenarioColumn[];
  readonly rows: readonly ComparedRow[];
  /** Which column is the scenario on the screen. */
  readonly shown: number;
}

/** A table of all scenarios: the verdict in each, and the rank and score of every alternative. */
export function SideBySide({ columns, rows, shown }: Props) {
  const verdicts = useVerdicts(columns);
  const reference = columns[shown];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus. */}
      <section className="side-by-side" aria-label={t('Scenarios side by side')} tabIndex={0}>
        <table data-testid="side-by-side">
          <caption className="hidden-text">
            {t(
              'Rank and score of every alternative in every scenario; triangles say how many ranks it stands above or below its rank in {scenario}',
              { scenario: reference?.scenario.name ?? '' },
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('Alternative')}</th>
              {columns.map(({ scenario }, i) => (
                <th key={scenario.id} scope="col" className={i === shown ? 'is-shown' : ''}>
                  <ScenarioHead scenario={scenario} shown={i === shown} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="side-verdicts" data-testid="side-verdicts">
              <th scope="row">{t('Verdict')}</th>
              {columns.map(({ scenario, assessment }, i) => (
                <td key={scenario.id} className={i === shown ? 'is-shown' : ''} data-shown={i === shown}>
                  <VerdictCell
                    judged={verdicts[i]}
                    firsts={assessment.standings
                      .filter((s) => s.rank === 1)
                      .slice(0, 3)
                      .map((s) => s.alternativeId)}
                    differs={reference !== undefined && otherWinners(reference.assessment, assessment)}
                  />
                </td>
              ))}
            </tr>
            {rows.map((row) => (
              <AlternativeRow key={row.key} row={row} shown={shown} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="dim">{t('Under each score: its known + its assumed points.')}</p>
      <KnownLegend />
    </>
  );
}

/** The name of a scenario, which shows it, and what can be done with it. */
function ScenarioHead({ scenario, shown }: { scenario: Scenario; shown: boolean }) {
  const select = async (): Promise<void> => {
    if (!shown) await execute({ type: 'selectScenario', scenarioId: scenario.id });
  };
  const about = (): void => explain({ kind: 'scenario', scenarioId: scenario.id });
  const items = [
    { label: t('Weights and rules…'), run: about },
    ...(['renameScenario', 'duplicateScenario'] as const).map((id) => ({
      ...commandItem(id),
      // The dialogs are about the scenario on the screen, so it comes there first.
      run: () => void select().then(() => run(id)),
    })),
  ];
  return (
    <div className="scenario-head">
      <button
        type="button"
        title={scenario.description || scenario.name}
        aria-pressed={shown}
        onClick={() => {
          if (shown) about();
          else void select();
        }}
      >
        {scenario.name}
        {shown && <small>{t('shown')}</small>}
      </button>
      <Menu
        label={t('Scenario {name}', { name: scenario.name })}
        buttonLabel={t('Explain, rename or duplicate {name}', { name: scenario.name })}
        buttonClass="icon-button"
        button={<Icon name="more" />}
        items={items}
      />
    </div>
  );
}

interface VerdictProps {
  readonly judged: Judged | undefined;
  /** Another is first than in the scenario on the screen. */
  readonly differs: boolean;
  /** Who is first there. */
  readonly firsts: readonly string[];
}

function VerdictCell({ judged, differs, firsts }: VerdictProps) {
  return (
    <>
      {judged === undefined && <span className="dim">{t('Weighing…')}</span>}
      {judged && 'problem' in judged && (
        <span className="dim" title={judged.problem}>
          {t('could not be computed')}
        </span>
      )}
      {judged && 'verdict' in judged && (
        <span
          title={`${verdictHeadline(judged.verdict)}. ${verdictExplanation(judged.verdict)}`}
          data-chance={judged.verdict.chance === null ? undefined : format.outOf100(judged.verdict.chance)}
        >
          <b>
            {firsts.map((id) => (
              <IdentityMark key={id} alternativeId={id} />
            ))}{' '}
            {verdictShort(judged.verdict)}
          </b>
          <small>
            {judged.verdict.chance === null
              ? verdictExplanation(judged.verdict)
              : chanceText(judged.verdict.chance, judged.verdict.draws)}
          </small>
        </span>
      )}
      {differs && <span className="side-differs">{t('≠ another first place')}</span>}
    </>
  );
}

function chanceText(chance: number, { weights, evidence }: ChanceDraws): string {
  const held = weights === 'fixed';
  return t(
    '{drawn, select, evidence {chance to be first {chance}} nothing {chance to be first {chance} with nothing varied} both {chance to be first {chance} with the weights varied too} other {chance to be first {chance} with the weights varied and the evidence held}}',
    {
      chance: format.outOf100(chance),
      drawn: held ? (evidence ? 'evidence' : 'nothing') : evidence ? 'both' : 'weights',
    },
  );
}

/** "21.4 + 35.9", known and assumed, as the line above the table says. */
function partsText(parts: KnownParts): string {
  const { known, assumed } = roundedParts(parts);
  return `${format.score(known)} + ${format.score(assumed)}`;
}

const notRankedWords = (parts: KnownParts | null | undefined): string =>
  parts ? notEnoughKnown(parts, format.score) : '–';

/** One alternative in every scenario. */
function AlternativeRow({ row, shown, columns }: Omit<Props, 'rows'> & { readonly row: ComparedRow }) {
  const selected = useApp(
    ({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === row.key,
  );
  const moves = row.worst > row.best;
  const colourOf = useIdentityColours();
  return (
    <tr data-alternative={row.key}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={selected}
          title={
            moves
              ? t('{name}: ranks {best} to {worst}', { name: row.name, best: row.best, worst: row.worst })
              : row.name
          }
          onClick={() => explain({ kind: 'alternative', alternativeId: row.key })}
        >
          <IdentityMark alternativeId={row.key} /> {row.name}
        </button>
      </th>
      {row.places.map((place, i) => (
        <td key={columns[i]?.scenario.id} className={i === shown ? 'is-shown' : ''}>
          {place ? (
            <SidePlace place={place} than={i === shown ? null : (row.places[shown] ?? null)}>
              <span className="side-known" title={knownEquation(place.parts, format.score)}>
                {format.score(place.score)}
                <KnownBar
                  known={place.parts.known}
                  assumed={place.parts.assumed}
                  colour={colourOf(row.key)}
                />
                <small>{partsText(place.parts)}</small>
              </span>
            </SidePlace>
          ) : (
            <span className="not-ranked-words">{notRankedWords(row.unranked[i])}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
