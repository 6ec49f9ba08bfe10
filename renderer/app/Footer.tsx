import { useScenario } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { useApp, useDocument } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { Icon } from '../ui/Icon.tsx';
import { run } from './actions.ts';

const METHODS: Readonly<Record<string, string>> = { 'weighted-sum': 'Weighted sum' };
const RULES: Readonly<Record<string, string>> = { beta: 'Beta evidence' };

/** What is saved, what can be undone, and by which rules the numbers come about. */
export function Footer() {
  const { history } = useDocument();
  const scenario = useScenario();
  return (
    <footer className="footer">
      <SaveState />
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
        {METHODS[scenario.method] ?? scenario.method}, {RULES[scenario.evidenceRule] ?? scenario.evidenceRule}
        , credibility {scenario.credibility},{' '}
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
              type: 'setCountPredictions',
              scenarioId: scenario.id,
              count: !scenario.countPredictions,
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
