import { useEffect, useRef } from 'react';
import type { FileStanding } from '../../common/file-standing.ts';
import { t } from '../../common/language/texts.ts';
import type { HistoryState } from '../../electron/ipc/contract.ts';
import { commandHint } from '../commands/command-items.ts';
import { run } from '../commands/run.ts';
import { predictionRule } from '../domain/scenario-rules.ts';
import { DraftsNotice } from '../features/drafts/DraftsNotice.tsx';
import { OfferNotice } from '../features/offer/OfferNotice.tsx';
import { RulesButton } from '../features/rules/RulesPanel.tsx';
import { useScenario } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { useApp, useDocument, useEditable } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { announce } from '../ui/announce.ts';
import { Icon } from '../ui/Icon.tsx';

/** What is saved, what can be undone, and by which rules the numbers come about. */
export function Footer() {
  const { history } = useDocument();
  const scenario = useScenario();
  const editable = useEditable();
  return (
    <footer className="footer">
      <SaveState />
      <DraftsNotice />
      <OfferNotice />
      {editable && history.undo !== null && (
        <button type="button" className="footer-button" {...commandHint('undo')} onClick={() => run('undo')}>
          <Icon name="undo" size={13} />
          <span className="clip">{t('Undo: {what}', { what: history.undo })}</span>
        </button>
      )}
      {editable && history.redo !== null && (
        <button type="button" className="footer-button" {...commandHint('redo')} onClick={() => run('redo')}>
          <Icon name="redo" size={13} />
          <span className="clip">{t('Redo: {what}', { what: history.redo })}</span>
        </button>
      )}
      <span className="footer-rules" data-testid="rules">
        <RulesButton />
        <button
          type="button"
          className="footer-button"
          role="switch"
          aria-checked={scenario.countPredictions}
          disabled={!editable}
          aria-label={t('Count predictions')}
          title={`${predictionRule(scenario).does} ${scenario.countPredictions ? t('Click to leave them out.') : t('Click to count them.')}`}
          onClick={() =>
            void execute({
              type: 'setRules',
              scenarioId: scenario.id,
              countPredictions: !scenario.countPredictions,
            })
          }
        >
          <i className="toggle" />
          {predictionRule(scenario).name}
        </button>
      </span>
    </footer>
  );
}

function SaveState() {
  const saving = useApp((state) => state.saving > 0);
  const previewing = useApp((state) => state.preview !== null || state.rulesPreview !== null);
  const failed = useApp((state) => state.notSaved !== null);
  const { history, path, standing } = useDocument();
  const rest = restWords(standing, history, failed);
  useFirstSave(history.savedAt);
  return (
    <>
      <span className="save-state" data-testid="save-state" title={path}>
        {saving ? t('Saving…') : previewing ? t('Not saved yet') : rest.words}
      </span>
      {/* Each save would be said in the middle of the work; what is not saved is. */}
      <span className="hidden-text" role="status">
        {rest.isSaved || saving || previewing ? '' : rest.words}
      </span>
    </>
  );
}

/** The first save of a workbook is told, so that it is known that nothing has to be saved by hand. */
function useFirstSave(savedAt: string): void {
  const before = useRef(savedAt);
  const told = useRef(false);
  useEffect(() => {
    if (told.current || savedAt === before.current) return;
    told.current = true;
    announce('saved', t('Saved. Every change is saved at once.'));
  }, [savedAt]);
}

/** Where nothing is on its way: the time of the last change says nothing where the next one cannot be saved. */
function restWords(
  { readOnly, file }: FileStanding,
  { savedAt }: HistoryState,
  failed: boolean,
): { readonly words: string; readonly isSaved: boolean } {
  const not = (words: string) => ({ words, isSaved: false });
  if (file.kind !== 'in-place') return not(t('Nothing can be saved now'));
  if (readOnly === null && failed) return not(t('The last change was not saved'));
  if (readOnly !== null) return not(t('Read-only'));
  return { words: t('Saved {moment}', { moment: format.moment(savedAt) }), isSaved: true };
}
