import { KINDS, type Kind } from '../../../common/evidence.ts';
import { t } from '../../../common/language/texts.ts';
import { capitalized } from '../../../common/words.ts';
import type { Scenario } from '../../../electron/ipc/contract.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { KIND_WORDS } from '../../domain/saying-words.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  numericRule,
  predictionRule,
  purposeRule,
  unusualRules,
  voicesRule,
} from '../../domain/scenario-rules.ts';
import { setRules, tryRules } from '../../domain/try-rules.ts';
import { LeadLine } from '../../domain/what-if/LeadLine.tsx';
import { currentScenario, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useApp, useTables, useUntriedTables } from '../../model/store.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Coverage } from './Coverage.tsx';
import { RuleChoice } from './RuleChoice.tsx';
import { RuleSlider } from './RuleSlider.tsx';
import { choiceKey, type RuleTurns } from './rule-turns.ts';
import { TimeRules } from './TimeRules.tsx';
import { kindSentence, turnsAround, wouldLead } from './turn-sentences.ts';
import { useTurns } from './use-turns.ts';
import './rules.css';

/** The rules of the scenario in a few words; they open to be read and chosen. */
export function RulesButton() {
  const scenario = useScenario();
  const open = useApp((state) => state.rulesOpen);
  const words = [
    methodRule(scenario).name,
    EVIDENCE_RULES[scenario.evidenceRule].name,
    CREDIBILITY_RULES[scenario.credibility].name,
    ...unusualRules(scenario).map(({ name }) => name),
  ];
  return (
    <Popover
      open={open}
      onOpenChange={(now) => update({ rulesOpen: now })}
      label={t('Rules of {name}', { name: scenario.name })}
      button={<span className="clip">{words.join(', ')}</span>}
      buttonClass="footer-button rules-button"
      className="rules"
      side="left"
    >
      {() => <RulesPanel />}
    </Popover>
  );
}

/** Everything that decides what counts, each with what it does and where it would change the winner. */
function RulesPanel() {
  const scenario = useScenario();
  const tables = useUntriedTables();
  const rows = lookup(tables);
  const turns = useTurns(tables, currentScenario(tables));
  return (
    <>
      <div className="rules-head">
        <h2>{t('Rules of {name}', { name: scenario.name })}</h2>
        <p className="rules-lead" data-testid="lead-change" role="status">
          <LeadLine />
        </p>
      </div>
      <p className="dim">
        {methodRule(scenario).name}: {methodRule(scenario).does}
      </p>
      <section aria-labelledby="rules-voices">
        <h3 id="rules-voices">{t('Voices')}</h3>
        <RuleSlider
          label={t('How much the findings of one voice depend on one another')}
          value={scenario.rho}
          most={1}
          step={0.01}
          ends={[t('claims count'), t('a voice counts once')]}
          text={scenario.rho === 0 ? t('0, claims are counted') : format.sum(scenario.rho)}
          first
          onTry={(rho, held) => tryRules({ rho }, held)}
        />
        <p className="rules-note">
          <MethodWords text={voicesRule(scenario).does} />
        </p>
        <p className="rules-turn" data-testid="turn-rho">
          {turnsAround(turns?.rho, format.sum, (id) => rows.alternative(id).name)}
        </p>
      </section>
      <Coverage leastCoverage={scenario.leastCoverage} />
      <UseChoice scenario={scenario} turns={turns} />
      <TimeRules scenario={scenario} turns={turns} />
      <KindFactors scenario={scenario} turns={turns} />
      <EvidenceRules scenario={scenario} turns={turns} />
    </>
  );
}

interface PartProps {
  readonly scenario: Scenario;
  readonly turns: RuleTurns | null;
}

const nameOfUse = (use: string): string =>
  use === 'servers' ? t('For servers') : use === 'desktops' ? t('For desktops') : t('For {use}', { use });

/** For whom findings hold: of the uses that occur. */
function UseChoice({ scenario, turns }: PartProps) {
  const { findings } = useTables();
  const uses = [...new Set(findings.map(({ use }) => use).filter((use) => use !== null))].sort();
  if (scenario.use !== null && !uses.includes(scenario.use)) uses.push(scenario.use);
  if (uses.length === 0) return null;
  return (
    <RuleChoice
      legend={t('Use')}
      options={[null, ...uses].map((use) => ({
        value: use ?? '',
        name: use === null ? t('Every use') : nameOfUse(use),
        does: `${purposeRule({ use }).does} ${wouldLead(turns?.choices.get(choiceKey('use', use)))}`,
      }))}
      chosen={scenario.use ?? ''}
      onChoose={(value) => void setRules({ use: value === '' ? null : value })}
    />
  );
}

/** What each kind of evidence counts. */
function KindFactors({ scenario, turns }: PartProps) {
  const tables = useTables();
  const rows = lookup(tables);
  const { claims } = tables;
  const counts = Map.groupBy(claims, ({ kind }) => kind);
  const factorOf = (kind: Kind): number => scenario.kindFactors[kind] ?? 1;
  return (
    <section aria-labelledby="rules-kinds">
      <h3 id="rules-kinds">{t('Kinds of evidence')}</h3>
      <p className="rules-note">
        {t('What the findings of each kind count, from 0 (not at all) to 1 (in full).')}{' '}
        {!scenario.countPredictions && t('Predictions count only where they are counted at all, see below.')}
      </p>
      <ul className="rules-kinds">
        {KINDS.filter((kind) => counts.has(kind) || factorOf(kind) !== 1).map((kind) => (
          <li key={kind}>
            <RuleSlider
              label={capitalized(KIND_WORDS[kind].label)}
              detail={`${KIND_WORDS[kind].means} ${t('{n, plural, one {# claim} other {# claims}}.', { n: counts.get(kind)?.length ?? 0 })}`}
              value={factorOf(kind)}
              most={1}
              step={0.05}
              text={format.sum(factorOf(kind))}
              onTry={(factor, held) =>
                tryRules({ kindFactors: { ...scenario.kindFactors, [kind]: factor } }, held)
              }
            />
            <p className="rules-turn">
              {kindSentence(
                turns?.kinds.find(({ sort }) => sort === kind),
                turns,
                (id) => rows.alternative(id).name,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How findings become a value, and whether who says it matters. */
function EvidenceRules({ scenario, turns }: PartProps) {
  const numeric = useTables().criteria.some((c) => c.active && c.scale === 'numeric');
  const would = (
    rule: 'evidenceRule' | 'credibility' | 'countPredictions',
    value: string | boolean,
  ): string => wouldLead(turns?.choices.get(choiceKey(rule, value)));
  return (
    <>
      <div className="field-pair">
        <RuleChoice
          legend={t('Predictions')}
          options={[false, true].map((countPredictions) => ({
            value: String(countPredictions),
            name: countPredictions ? t('Counted') : t('Not counted'),
            does: `${predictionRule({ countPredictions }).does} ${would('countPredictions', countPredictions)}`,
          }))}
          chosen={String(scenario.countPredictions)}
          onChoose={(value) => void setRules({ countPredictions: value === 'true' })}
        />
        <RuleChoice
          legend={t('Credibility')}
          options={(['off', 'on'] as const).map((value) => ({
            value,
            name: t(value === 'off' ? 'Off' : 'On'),
            does: `${CREDIBILITY_RULES[value].does} ${would('credibility', value)}`,
          }))}
          chosen={scenario.credibility}
          onChoose={(value) => void setRules({ credibility: value === 'on' ? 'on' : 'off' })}
        />
      </div>
      <RuleChoice
        legend={t('Value of a cell')}
        options={Object.entries(EVIDENCE_RULES).map(([value, { name, does }]) => ({
          value,
          name,
          does: `${does} ${would('evidenceRule', value)}`,
        }))}
        chosen={scenario.evidenceRule}
        onChoose={(value) => void setRules({ evidenceRule: value as Scenario['evidenceRule'] })}
      />
      <p className="rules-note">
        {numeric && `${numericRule(scenario)} `}
        {t('Ranges and the chances to be first are drawn from the beliefs under every rule.')}
      </p>
    </>
  );
}
