import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { MethodWords } from '../../domain/Explained.tsx';
import { scenarioColumns } from '../../domain/scenario-assessments.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  predictionRule,
  rulesOf,
} from '../../domain/scenario-rules.ts';
import { scenarioDescription } from '../../domain/scenario-words.ts';
import { leadText } from '../../domain/what-if/lead-words.ts';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { provenanceOf, provenanceText } from '../../model/provenance.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorHead } from './InspectorHead.tsx';

/** One scenario: what it stands for, who leads in it, where its weights come from, and the rules by which it counts. */
export function ScenarioDetails({ scenarioId }: { scenarioId: string }) {
  const tables = useTables();
  const isShown = useScenario().id === scenarioId;
  const columns = useApp(scenarioColumns);
  const column = columns.find(({ scenario }) => scenario.id === scenarioId);
  if (!column) return null;
  const { scenario, assessment } = column;
  const nameOf = (id: string): string => lookup(tables).criterion(id).name;
  const shares = [...assessment.shares].sort(([, a], [, b]) => b - a);
  const rules = [
    [t('Method'), methodRule(scenario)],
    [t('Evidence'), EVIDENCE_RULES[scenario.evidenceRule]],
    [t('Credibility'), CREDIBILITY_RULES[scenario.credibility]],
    [t('Predictions'), predictionRule(scenario)],
    ...rulesOf(scenario),
  ] as const;
  return (
    <>
      <InspectorHead
        title={scenario.name}
        actions={
          isShown ? (
            <>
              <CommandButton id="renameScenario">{t('Describe…')}</CommandButton>
              <CommandButton id="duplicateScenario">{t('Duplicate…')}</CommandButton>
              <CommandButton id="scenarioRules">{t('Rules…')}</CommandButton>
              <CommandButton id="deleteScenario">{t('Delete…')}</CommandButton>
            </>
          ) : (
            <Button onClick={() => void execute({ type: 'selectScenario', scenarioId })}>
              {t('Show this scenario')}
            </Button>
          )
        }
      >
        <p className="dim">
          {scenarioDescription(scenario, assessment.shares, nameOf) || t('It says nothing of itself yet.')}
        </p>
      </InspectorHead>
      <p className="value-box" data-testid="scenario-lead">
        {leadText(assessment)}.
      </p>
      <section className="inspector-section">
        <h3>{t('Weights')}</h3>
        <p className="dim">
          {t('Set {provenance}.', {
            provenance: provenanceText(provenanceOf(scenario, tables.weights, tables.elicitations)),
          })}
        </p>
        <ul className="standing-list">
          {shares.map(([criterionId, share]) => (
            <li key={criterionId}>
              <button
                type="button"
                className="link"
                onClick={() => update({ selection: { kind: 'criterion', criterionId } })}
              >
                {nameOf(criterionId)}
              </button>
              <span>{format.percent(share)}</span>
            </li>
          ))}
        </ul>
        {isShown && <CommandButton id="showWeights">{t('Ask for them in another way…')}</CommandButton>}
      </section>
      <section className="inspector-section">
        <h3>{t('Rules')}</h3>
        <dl className="facts is-list" data-testid="scenario-rules">
          {rules.map(([about, { name, does }]) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>
                {name}. <span className="dim">{does && <MethodWords text={does} />}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
