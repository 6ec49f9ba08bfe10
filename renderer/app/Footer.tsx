import { useScenario } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { useApp, useDocument } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { Icon } from '../ui/Icon.tsx';
import { run } from './actions.ts';
import { Written } from './Written.tsx';

/** A rule by its name, and what it does. */
interface Rule {
  readonly name: string;
  readonly does: string;
}

const METHODS: Readonly<Record<string, Rule>> = {
  'weighted-sum': {
    name: 'Weighted sum',
    does: 'The total of an alternative is each of its values times the share of weight of its criterion, added up.',
  },
};
const RULES: Readonly<Record<string, Rule>> = {
  beta: {
    name: 'Beta evidence',
    does: 'The value of a cell is 100 × (1 + P) / (2 + P + C), where P and C are the summed strengths of the findings for and against. Without findings it is 50 and nearly the whole range is open.',
  },
  mean: {
    name: 'Mean of findings',
    does: 'The value of a cell is 100 × P / (P + C), where P and C are the summed strengths of the findings for and against; 50 without findings.',
  },
  pessimistic: {
    name: 'Pessimistic',
    does: 'The value of a cell is the low end of its 90 percent range.',
  },
  optimistic: {
    name: 'Optimistic',
    does: 'The value of a cell is the high end of its 90 percent range.',
  },
  'judgement-only': {
    name: 'Judgements only',
    does: 'Findings are shown and do not count: a cell without a judgement is open.',
  },
};
const CREDIBILITY = {
  off: 'Every source counts alike, whoever speaks.',
  on: 'A finding counts by the credibility of its source times that of its speaker.',
} as const;

/** What is saved, what can be undone, and by which rules the numbers come about. */
export function Footer() {
  const { history } = useDocument();
  const scenario = useScenario();
  return (
    <footer className="footer">
      <SaveState />
      <Written />
      {history.undo !== null && (
        <button type="button" className="footer-button" title="Undo (Ctrl+Z)" onClick={() => run('undo')}>
          <Icon name="undo" size={13} />
          <span className="clip">Undo: {history.undo}</span>
        </button>
      )}
      {history.redo !== null && (
        <button type="button" className="footer-button" title="Redo (Ctrl+Y)" onClick={() => run('redo')}>
          <Icon name="redo" size={13} />
          <span className="clip">Redo: {history.redo}</span>
        </button>
      )}
      <span className="footer-rules" data-testid="rules">
        <RuleName rule={METHODS[scenario.method]} name={scenario.method} />
        <RuleName rule={RULES[scenario.evidenceRule]} name={scenario.evidenceRule} />
        <span className="rule" title={CREDIBILITY[scenario.credibility]}>
          credibility {scenario.credibility},
        </span>
        <button
          type="button"
          className="footer-button is-toggle"
          role="switch"
          aria-checked={scenario.countPredictions}
          aria-label="Count predictions"
          title={
            scenario.countPredictions
              ? 'Predictions count like other claims. Click to leave them out.'
              : 'Predictions are shown and do not count. Click to count them.'
          }
          onClick={() =>
            void execute({
              type: 'setRules',
              scenarioId: scenario.id,
              countPredictions: !scenario.countPredictions,
            })
          }
        >
          <i className="toggle" />
          predictions {scenario.countPredictions ? 'counted' : 'not counted'}
        </button>
      </span>
    </footer>
  );
}

function RuleName({ rule, name }: { rule: Rule | undefined; name: string }) {
  return (
    <span className="rule" title={rule?.does}>
      {rule?.name ?? name},
    </span>
  );
}

function SaveState() {
  const saving = useApp((state) => state.saving > 0);
  const previewing = useApp((state) => state.preview !== null);
  const { history, path } = useDocument();
  const words = previewing ? 'Not saved yet' : `Saved ${format.moment(history.savedAt)}`;
  return (
    <span className="save-state" data-testid="save-state" title={path} role="status">
      {saving ? 'Saving…' : words}
    </span>
  );
}
