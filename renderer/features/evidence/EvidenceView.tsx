import { type ClipboardEvent, useMemo, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { useAllWords } from '../../domain/exact-words.ts';
import { useAssessment } from '../../model/derived.ts';
import { useApp, useTables } from '../../model/store.ts';
import { putInto } from '../../ui/copy/clipboard.ts';
import { copiedTable } from '../../ui/copy/formats.ts';
import { useCopyOffer } from '../../ui/copy/offers.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { editsText } from '../../ui/platform-keys.ts';
import { claimsShown } from './claims-shown.ts';
import { EvidenceBar } from './EvidenceBar.tsx';
import { EvidenceGrid } from './EvidenceGrid.tsx';
import { claimRows, searched } from './evidence-rows.ts';
import { FacetBar } from './FacetBar.tsx';
import { facetOptions, fits, stillChosen, withContext } from './facets.ts';
import { NothingFound } from './NothingFound.tsx';
import { rowsShown, targetRows } from './rows-on-screen.ts';
import { useSearch } from './use-search.ts';
import './evidence.css';

/** Copies the target claims with their heads; selected text goes its own way. */
function copyRows(event: ClipboardEvent): void {
  const selected = window.getSelection()?.isCollapsed === false;
  const rows = targetRows();
  if (rows.length === 0 || selected || editsText(document.activeElement)) return;
  event.preventDefault();
  putInto(event.clipboardData, copiedTable(claimsShown(rows), 'table'));
}

/** Every claim: searched, narrowed down, sorted, read, and excluded from scoring or counted again. */
export function EvidenceView() {
  const tables = useTables();
  const assessment = useAssessment();
  const view = useApp((state) => state.evidenceView);
  const found = useSearch();
  useAllWords();
  const [gridElement, setGridElement] = useState<HTMLElement | null>(null);
  useCopyOffer(gridElement, { table: () => claimsShown(rowsShown()) });
  const rows = useMemo(() => claimRows(tables, assessment), [tables, assessment]);
  const options = useMemo(() => facetOptions(rows, tables, view.chosen), [rows, tables, view.chosen]);
  const chosen = useMemo(() => stillChosen(view.chosen, options), [view.chosen, options]);
  const matching = useMemo(() => searched(rows, found), [rows, found]);
  const fitting = useMemo(() => matching.filter((row) => fits(row, chosen)), [matching, chosen]);
  const shown = useMemo(
    () => new Set(withContext(fitting, view.context, chosen).map((row) => row.claimId)),
    [fitting, view.context, chosen],
  );
  const marked = useMemo(() => {
    if (!found) return rows;
    const hits = new Map(matching.map((row) => [row.claimId, row]));
    return rows.map((row) => hits.get(row.claimId) ?? row);
  }, [rows, matching, found]);
  return (
    <div className="split-view">
      <section className="split-work evidence-view" data-region="work" aria-labelledby="evidence-title">
        <h1 id="evidence-title" className="hidden-text" data-view-heading tabIndex={-1}>
          {t('Evidence')}
        </h1>
        <EvidenceBar shown={shown} rows={rows} fitting={fitting} chosen={chosen} ranked={found !== null} />
        <FacetBar rows={withContext(matching, view.context, chosen)} options={options} chosen={chosen} />
        <div ref={setGridElement} className="evidence-grid" data-testid="evidence" onCopy={copyRows}>
          <EvidenceGrid rows={marked} shown={shown} ranked={found !== null} />
          {shown.size === 0 && (
            <NothingFound
              empty={rows.length === 0}
              context={fitting.length}
              options={options}
              chosen={chosen}
            />
          )}
        </div>
      </section>
      <InspectorSlot />
    </div>
  );
}
